/** The rules of `evidence.ts` in words, so that readers can verify a cell. */
import { formatNumber } from '#lib/vi-number.ts';
import { headIsInCharge } from '#features/agency/rules/in-charge.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import type { Duty, EvidenceKind } from '#features/duty/schema.ts';

interface Words {
  readonly duty: Duty;
  /** The minimum with its unit: "1", "90%". */
  readonly minimum: string;
  readonly statistic: Statistic | undefined;
}

const documentsIn = (duty: Duty): string =>
  duty.cadence === 'yearly' ? 'ban hành trong năm' : 'ban hành đến hết năm và chưa hết hiệu lực';

/** Yearly counts are decided when the year is over. */
const OPEN = 'Năm chưa hết mà chưa đủ thì ghi “Chưa có dữ liệu”.';

const held = (minimum: string): string => `tổ chức ít nhất ${minimum} cuộc đối thoại trong năm`;
const NOT_HELD = 'Cuộc mới báo trước hoặc không tổ chức thì không tính.';

const RULES: Readonly<Record<EvidenceKind, (words: Words) => string>> = {
  stories: ({ minimum }) =>
    `Đạt khi cơ quan đăng ký ít nhất ${minimum} mô hình Dân vận khéo trong năm. ${OPEN}`,
  dialogues: ({ minimum }) => `Đạt khi cơ quan ${held(minimum)}. ${NOT_HELD} ${OPEN}`,
  'regulated-dialogues': ({ minimum }) =>
    `Đạt khi cơ quan có quy chế đối thoại còn hiệu lực và ${held(minimum)}. Quy chế do chính cơ quan ban hành, hoặc do cơ quan cấp trên trong tỉnh ban hành và ghi đối tượng áp dụng có cơ quan này. ${NOT_HELD} ${OPEN}`,
  receptions: ({ minimum }) =>
    `Đạt khi trong các kỳ đã qua của năm, người đứng đầu trực tiếp tiếp công dân đủ ${minimum} số ngày tối thiểu theo luật hoặc quy định của Đảng; không có mức tối thiểu thì tính theo lịch đã công bố. Buổi ủy quyền, hoãn hoặc không tổ chức không tính. Ngày chưa công bố kết quả không bị coi là không tiếp: còn những ngày ấy thì ghi “Chưa có dữ liệu”, trừ khi các ngày còn lại không thể đủ.`,
  agencies: ({ duty }) =>
    `Đạt khi cơ quan đã công bố lãnh đạo được phân công phụ trách công tác dân vận.${duty.appliesTo.some(headIsInCharge) ? ' UBND các cấp phải công bố Chủ tịch trực tiếp phụ trách; Chủ tịch có thể kiêm cả hai.' : ''} Người được phân công sau khi năm kết thúc thì không tính cho năm ấy; không rõ ngày phân công thì chỉ tính cho năm nay.`,
  directives: ({ duty, minimum }) =>
    `Đạt khi cơ quan có ít nhất ${minimum} văn bản triển khai, hướng dẫn hoặc quy định chi tiết văn bản này, trực tiếp hay qua một văn bản khác, ${documentsIn(duty)}.`,
  statistics: ({ minimum, statistic }) =>
    statistic
      ? `Đạt khi chỉ tiêu “${statistic.title}” của cơ quan ở kỳ cuối đã công bố của năm ${statistic.higherIs === 'worse' ? 'cao nhất là' : 'ít nhất là'} ${minimum}.`
      : 'Chưa có chỉ tiêu để đo nhiệm vụ này.',
};

/** Returns the unit after a number of such evidence: a sign directly, a word after a space. */
function unitOf(kind: EvidenceKind, statistic: Statistic | undefined): string {
  if (kind === 'receptions') return '%';
  if (kind !== 'statistics' || !statistic) return '';
  return statistic.unit === '%' ? '%' : ` ${statistic.unit}`;
}

/**
 * Returns when the duty counts as met, and the target beyond the minimum.
 * @param statistic the statistic that measures it; undefined if no agency has figures
 */
export function ruleText(duty: Duty, statistic?: Statistic): string {
  const { collection, minimum, target } = duty.evidence;
  const unit = unitOf(collection, statistic);
  const rule = RULES[collection]({ duty, minimum: `${formatNumber(minimum)}${unit}`, statistic });
  const measured = collection !== 'statistics' || statistic !== undefined;
  return target === undefined || !measured
    ? rule
    : `${rule} Mức phấn đấu: ${formatNumber(target)}${unit}.`;
}
