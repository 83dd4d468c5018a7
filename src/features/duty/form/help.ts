/** Hints for statistics, duties and days off: what a figure requires, and its unit. */
import { EVIDENCE, type EvidenceKind } from '#features/duty/schema.ts';
import { note, recordsOf, textOf, warning, type HelpRule, type HelpRules } from '#features/form.ts';

const MINIMUMS: Readonly<Record<EvidenceKind, string>> = {
  directives: 'Số văn bản, ví dụ 1.',
  agencies: 'Số lãnh đạo đã công bố, ví dụ 1.',
  dialogues: 'Số cuộc trong năm, ví dụ 1.',
  'regulated-dialogues': 'Số cuộc theo quy chế trong năm, ví dụ 1.',
  receptions: 'Phần trăm số ngày phải tiếp, ví dụ 100.',
  stories: 'Số mô hình đăng ký trong năm, ví dụ 1.',
  statistics: 'Theo đơn vị của chỉ tiêu, ví dụ 95 nếu đơn vị là %.',
};

const minimum: HelpRule = ({ collection }) => {
  const kind = textOf(collection);
  return Object.hasOwn(EVIDENCE, kind) ? note(MINIMUMS[kind as EvidenceKind]) : undefined;
};

const inYear =
  (key: string): HelpRule =>
  (record) => {
    const days = Array.isArray(record[key]) ? record[key].map(textOf).filter(Boolean) : [];
    const other = days.find((day) => !day.startsWith(`${String(record['year'])}-`));
    return other && record['year']
      ? warning(`Có ngày ngoài năm ${String(record['year'])}: kiểm tra lại.`)
      : undefined;
  };

export const FIGURES_HELP: HelpRules = {
  'statistics.unit': ({ unit }) =>
    textOf(unit) === '%'
      ? note('Tỷ lệ phải đọc được từ đâu: ghi cả tử số và mẫu số của từng số liệu.')
      : undefined,
  'statistics.periodKind': ({ periodKind }) =>
    ['half', 'nine-months'].includes(textOf(periodKind))
      ? note('Số cộng dồn từ đầu năm: trang không cộng với số của quý.')
      : undefined,
  'statistics.chart': ({ chart, groups }) =>
    chart === 'stacked' && recordsOf(groups).length === 0
      ? warning('Cột chồng cần chia nhóm: bấm “Thêm nhóm…” dưới bảng số liệu.')
      : undefined,
  'duties.evidence.minimum': minimum,
  'days-off.weekdaysOff': inYear('weekdaysOff'),
  'days-off.weekendsWorked': inYear('weekendsWorked'),
};
