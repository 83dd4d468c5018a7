/** The rules of `evidence.ts` in words, for the page: whoever doubts a cell can count again. */
import { formatNumber } from '#lib/vi-number.ts';
import type { Statistic } from '../statistic/schema.ts';
import type { Duty, EvidenceKind } from './schema.ts';

interface Words {
  readonly duty: Duty;
  /** "1", "90%": the minimum with its unit. */
  readonly minimum: string;
  readonly statistic: Statistic | undefined;
}

const documentsIn = (duty: Duty): string =>
  duty.cadence === 'yearly' ? 'ban hành trong năm' : 'ban hành đến hết năm và chưa hết hiệu lực';

/** What is counted within a year is decided when the year is over. */
const OPEN = 'Khi năm chưa hết mà chưa đủ thì ghi “Chưa báo cáo”.';

const dialogues = ({ minimum }: Words): string =>
  `cơ quan đã tổ chức ít nhất ${minimum} cuộc đối thoại trong năm; cuộc mới báo trước hoặc đã hủy không tính. ${OPEN}`;

const RULES: Readonly<Record<EvidenceKind, (words: Words) => string>> = {
  stories: ({ minimum }) =>
    `Đạt khi cơ quan có ít nhất ${minimum} mô hình Dân vận khéo đăng ký trong năm. ${OPEN}`,
  dialogues: (words) => `Đạt khi ${dialogues(words)}`,
  'regulated-dialogues': (words) =>
    `Đạt khi có đủ hai điều. Một là quy chế đối thoại: văn bản loại Quy chế, Quy định hoặc Quyết định có “quy chế” hay “quy định” và “đối thoại” trong tên loại, trích yếu, còn hiệu lực trong năm, do chính cơ quan ban hành hoặc do cơ quan cấp trên trong tỉnh ban hành và ghi đối tượng áp dụng có cơ quan này. Quy chế đã ghi đối tượng áp dụng thì chỉ tính cho đối tượng ấy; quy chế của cấp trên chưa ghi thì chưa kết luận, ghi “Chưa báo cáo”. Hai là ${dialogues(words)}`,
  receptions: ({ minimum }) =>
    `Đạt khi trong các kỳ đã qua của năm, người đứng đầu trực tiếp tiếp công dân đủ ${minimum} số ngày tối thiểu theo pháp luật hoặc quy định của Đảng; không có mức tối thiểu thì tính theo lịch định kỳ đã công bố. Buổi ủy quyền, hoãn hoặc không tổ chức không tính là đã tiếp. Ngày chưa có báo cáo không bị coi là không tiếp: còn những ngày ấy thì ghi “Chưa báo cáo”, trừ khi các ngày đã báo cáo cho thấy không còn đủ. Lịch tiếp thường xuyên không ghi từng buổi nên không xét.`,
  agencies: () =>
    'Đạt khi cơ quan đã công bố lãnh đạo phụ trách công tác dân vận, được phân công trước khi năm kết thúc; không rõ ngày phân công thì chỉ tính cho năm nay.',
  directives: ({ duty, minimum }) =>
    `Đạt khi cơ quan có ít nhất ${minimum} văn bản triển khai, hướng dẫn hoặc quy định chi tiết văn bản này, trực tiếp hay qua một văn bản khác, ${documentsIn(duty)}.`,
  statistics: ({ minimum, statistic }) =>
    `Đạt khi chỉ tiêu “${statistic?.title ?? ''}” của cơ quan ở kỳ cuối đã công bố của năm ${statistic?.higherIs === 'worse' ? 'cao nhất là' : 'ít nhất là'} ${minimum}.`,
};

/** The unit behind a number of that kind of evidence: a sign joins it, a word stands apart. */
function unitOf(kind: EvidenceKind, statistic: Statistic | undefined): string {
  if (kind === 'receptions') return '%';
  if (kind !== 'statistics' || !statistic) return '';
  return statistic.unit === '%' ? '%' : ` ${statistic.unit}`;
}

/** When the duty counts as met, and what to strive for beyond. */
export function ruleText(duty: Duty, statistic?: Statistic): string {
  const { collection, minimum, target } = duty.evidence;
  const unit = unitOf(collection, statistic);
  const rule = RULES[collection]({ duty, minimum: `${formatNumber(minimum)}${unit}`, statistic });
  return target === undefined
    ? rule
    : `${rule} Mức phấn đấu: ${formatNumber(target)}${unit}; chưa tới mức này vẫn là đạt.`;
}
