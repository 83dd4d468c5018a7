/** The rules of `evidence.ts` in words, for the page: whoever doubts a cell can count again. */
import { formatNumber } from '#lib/vi-number.ts';
import type { Statistic } from '../statistic/schema.ts';
import type { Duty } from './schema.ts';

const count = (value: number, unit: string): string => `${formatNumber(value)} ${unit}`;

const documentsIn = (duty: Duty): string =>
  duty.cadence === 'yearly' ? 'ban hành trong năm' : 'ban hành đến hết năm và chưa hết hiệu lực';

/** When the duty counts as met, in one sentence. */
export function ruleText(duty: Duty, statistic?: Statistic): string {
  const { collection, minimum, target } = duty.evidence;
  const goal = target === undefined ? '' : ` Mức phấn đấu: ${formatNumber(target)}.`;
  switch (collection) {
    case 'stories':
      return `Đạt khi cơ quan có ít nhất ${count(minimum, 'mô hình Dân vận khéo')} đăng ký trong năm.${goal}`;
    case 'dialogues':
      return `Đạt khi cơ quan đã tổ chức ít nhất ${count(minimum, 'cuộc đối thoại')} trong năm; cuộc mới báo trước hoặc đã hủy không tính.${goal}`;
    case 'receptions':
      return `Đạt khi cơ quan đã công bố ít nhất ${count(minimum, 'lịch tiếp công dân')} có giá trị trong năm.${goal}`;
    case 'agencies':
      return 'Đạt khi cơ quan đã công bố lãnh đạo phụ trách công tác dân vận, được phân công trước khi năm kết thúc; không rõ ngày phân công thì chỉ tính cho năm nay.';
    case 'directives':
      return `Đạt khi cơ quan có ít nhất ${count(minimum, 'văn bản')} triển khai, hướng dẫn hoặc quy định chi tiết văn bản này, trực tiếp hay qua một văn bản khác, ${documentsIn(duty)}.${goal}`;
    case 'statistics': {
      const unit = statistic?.unit === '%' ? '%' : ` ${statistic?.unit ?? ''}`;
      const bound = statistic?.higherIs === 'worse' ? 'cao nhất là' : 'ít nhất là';
      const aim = target === undefined ? '' : ` Mức phấn đấu: ${formatNumber(target)}${unit}.`;
      return `Đạt khi chỉ tiêu “${statistic?.title ?? ''}” của cơ quan ở kỳ cuối của năm ${bound} ${formatNumber(minimum)}${unit}.${aim}`;
    }
  }
}
