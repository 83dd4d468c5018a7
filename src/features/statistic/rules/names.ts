/** Names of figures: in words, in a subtitle, and as the anchor of their row. */
import type { NameOf } from './chart-model.ts';
import { comparePeriods, periodName, type Period } from './period.ts';
import type { Point, Statistic } from '#features/statistic/schema.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import { versionLabel } from './versions.ts';

/** "Sở Y tế, Đúng hạn, Quý I/2026"; without the parts that are undefined. */
export const pointName = (
  statistic: Statistic,
  point: Pick<Point, 'agency' | 'group' | 'version' | 'from' | 'to'>,
  nameOf: NameOf,
): string =>
  [
    point.agency && nameOf(point.agency),
    statistic.groups?.find(({ key }) => key === point.group)?.label ?? point.group,
    versionLabel(statistic, point.version),
    periodName(statistic.periodKind, point),
  ]
    .filter(Boolean)
    .join(', ');

/** "Tỷ lệ hồ sơ đúng hạn (%), 7 cơ quan, Quý I/2024 – Quý III/2026" */
export function subtitleOf(statistic: Statistic, nameOf: NameOf): string {
  const agencies = [...new Set(statistic.series.map(({ agency }) => agency))];
  const [only] = agencies;
  const place =
    agencies.length > 1
      ? [`${agencies.length} ${STATISTIC.agencies}`]
      : only === undefined
        ? []
        : [nameOf(only)];
  const periods = statistic.series.toSorted(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)].map((p) =>
    p ? periodName(statistic.periodKind, p) : '',
  );
  const span = first === last ? first : `${first} – ${last}`;
  return [`${statistic.title} (${statistic.unit})`, ...place, span].join(', ');
}

/**
 * The anchor of a row, so that other pages can link to the very number they use:
 * `so-lieu-{agency}-{from}-{to}[-{version}]`; "chung" for figures of no single agency.
 */
export const rowId = ({
  agency,
  version,
  from,
  to,
}: Period & { agency?: string | undefined; version?: string | undefined }): string =>
  ['so-lieu', agency ?? 'chung', from, to, ...(version ? [version] : [])].join('-');
