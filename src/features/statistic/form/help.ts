/** Hints for a statistic: what its unit, its periods and its chart require. */
import {
  is,
  note,
  recordsOf,
  textOf,
  warning,
  type Data,
  type HelpRule,
  type HelpRules,
} from '#features/form.ts';
import { circularOf, validityOf } from '#features/statistic/rules/circulars.ts';
import { comparePeriods, periodName } from '#features/statistic/rules/period.ts';
import { isPeriodKind, type Statistic } from '#features/statistic/schema.ts';
import { formatDate, isLocalDate } from '#lib/local-date.ts';

const isCumulative = is('periodKind', 'half', 'nine-months');

/** The newest period of a form, possibly incomplete, and its kind where one is chosen. */
export function newestPeriod({ series, periodKind }: Data) {
  const kind = textOf(periodKind);
  const period = recordsOf(series)
    .map(({ from, to }) => ({ from: textOf(from), to: textOf(to) }))
    .filter(({ from, to }) => isLocalDate(from) && isLocalDate(to))
    .sort(comparePeriods)
    .at(-1);
  return period && { period, kind: isPeriodKind(kind) ? kind : undefined };
}

/** A note that names the newest period, which changes with each one that is added. */
function newest(statistic: Data, text: (name: string, to: string) => string) {
  const { kind, period } = newestPeriod(statistic) ?? {};
  return kind && period && note(text(periodName(kind, period), formatDate(period.to)));
}

/** When the circular of a form is in force, as far as is known. */
const circularHelp: HelpRule = ({ circular }) => {
  const known = circularOf(textOf(circular));
  return known && note(`Văn bản ${known.number} có hiệu lực ${validityOf(known)}.`);
};

export const HELP: HelpRules<Statistic> = {
  'form.circular': circularHelp,
  'versions[].form.circular': circularHelp,
  'versions[].from': ({ from, key }, { record }) =>
    !from && recordsOf(record['versions']).findIndex((version) => version['key'] === key) > 0
      ? warning('Không có ngày thì không biết kỳ nào báo cáo theo cách mới.')
      : undefined,
  'versions[].why': ({ why, from }) =>
    from && !why ? warning('Người đọc cần biết vì sao số mới không so được với số cũ.') : undefined,
  summary: (statistic) => newest(statistic, (name) => `Kỳ mới nhất trong bảng số liệu: ${name}.`),
  asOf: (statistic) => newest(statistic, (name, to) => `Kỳ mới nhất: ${name}, đến ngày ${to}.`),
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
      ? warning('Cột chồng cần chia nhóm: thêm ở “Các nhóm (cột) số liệu”.')
      : undefined,
};
