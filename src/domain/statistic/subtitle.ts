/** The line under a finding: what is measured, where, and over which periods. */
import type { NameOf } from './chart-model.ts';
import { comparePeriods, periodName } from './period.ts';
import type { Statistic } from './schema.ts';

/** "Tỷ lệ hồ sơ đúng hạn (%), 7 cơ quan, Quý I/2024 – Quý III/2026" */
export function subtitleOf(statistic: Statistic, nameOf: NameOf): string {
  const agencies = [...new Set(statistic.series.map(({ agency }) => agency))];
  const [only] = agencies;
  const place =
    agencies.length > 1 ? [`${agencies.length} cơ quan`] : only === undefined ? [] : [nameOf(only)];
  const periods = statistic.series.toSorted(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)].map((p) =>
    p ? periodName(statistic.periodKind, p) : '',
  );
  const span = first === last ? first : `${first} – ${last}`;
  return [`${statistic.title} (${statistic.unit})`, ...place, span].join(', ');
}
