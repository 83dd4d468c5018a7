/** Hints for a statistic: what its unit, its periods and its chart require. */
import { is, note, recordsOf, textOf, warning, type HelpRules } from '#features/form.ts';
import type { Statistic } from '#features/statistic/schema.ts';

const isCumulative = is('periodKind', 'half', 'nine-months');

export const HELP: HelpRules<Statistic> = {
  unit: ({ unit }) =>
    textOf(unit) === '%'
      ? note('Tỷ lệ phải đọc được từ đâu: ghi cả tử số và mẫu số của từng số liệu.')
      : undefined,
  periodKind: (statistic) =>
    isCumulative(statistic)
      ? note('Số cộng dồn từ đầu năm: trang không cộng với số của quý.')
      : undefined,
  chart: ({ chart, groups }) =>
    chart === 'stacked' && recordsOf(groups).length === 0
      ? warning('Cột chồng cần chia nhóm: bấm “Thêm nhóm…” dưới bảng số liệu.')
      : undefined,
};
