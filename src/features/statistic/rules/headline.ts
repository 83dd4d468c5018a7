/** The figure that represents a statistic in lists, and the lines of its sparkline. */
import { comparePeriods, periodName, type Period } from './period.ts';
import type { Point, Statistic } from '#features/statistic/schema.ts';
import { changeOf, currentPoints, sameLine, type Change } from './series.ts';
import { versionLabel, versionRank } from './versions.ts';

type Headline =
  | { readonly kind: 'value'; readonly point: Point }
  | {
      readonly kind: 'range';
      readonly low: Point;
      readonly high: Point;
      readonly count: number;
      /** The figures of the span, one per agency. */
      readonly points: readonly Point[];
      readonly period: Period;
    };

/**
 * The column of the total, in its newest version: ungrouped figures, else the form's first column.
 */
function mainLine(statistic: Statistic): Point[] {
  const points = currentPoints(statistic);
  const ungrouped = points.filter(({ group }) => group === undefined);
  const first = statistic.groups?.[0]?.key ?? points[0]?.group;
  const main = ungrouped.length > 0 ? ungrouped : points.filter(({ group }) => group === first);
  const whole = main.filter(({ agency }) => agency === undefined);
  const line = (whole.length > 0 ? whole : main).sort(comparePeriods);
  const newest = Math.max(...line.map(({ version }) => versionRank(statistic, version)));
  return line.filter(({ version }) => versionRank(statistic, version) === newest);
}

/** The latest figure; where only single agencies report, the span of their latest figures. */
export function headlineOf(statistic: Statistic): Headline {
  const points = mainLine(statistic);
  const last = points.at(-1);
  if (!last) throw new Error('Chỉ tiêu phải có ít nhất một số liệu');
  const latest = points.filter(({ from, to }) => from === last.from && to === last.to);
  if (latest.length === 1) return { kind: 'value', point: last };
  const byValue = latest.toSorted((a, b) => a.stated - b.stated);
  return {
    kind: 'range',
    low: byValue[0] ?? last,
    high: byValue.at(-1) ?? last,
    count: latest.length,
    points: latest,
    period: { from: last.from, to: last.to },
  };
}

/** The lines of the sparkline, each in time order. */
export function sparklineOf(statistic: Statistic): number[][] {
  const lines: Point[][] = [];
  for (const point of mainLine(statistic)) {
    const line = lines.find(([first]) => first && sameLine(first, point));
    if (line) line.push(point);
    else lines.push([point]);
  }
  return lines.filter(({ length }) => length > 1).map((line) => line.map(({ stated }) => stated));
}

/** "Quý III/2026", with the column of the form and the version where the figure has one. */
export function headlinePeriod(statistic: Statistic, latest: Headline): string {
  const [point] = latest.kind === 'range' ? latest.points : [latest.point];
  const group =
    latest.kind === 'value'
      ? statistic.groups?.find(({ key }) => key === latest.point.group)?.label
      : undefined;
  const period = latest.kind === 'range' ? latest.period : latest.point;
  return [periodName(statistic.periodKind, period), group, versionLabel(statistic, point?.version)]
    .filter(Boolean)
    .join(' · ');
}

/** The direction of several agencies' latest figures, where no single change represents all. */
interface Direction {
  readonly against: Change['kind'];
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

/**
 * How many figures rose and fell, by base of comparison. Empty when no earlier figure is
 * comparable.
 */
export function directionsOf(statistic: Statistic, points: readonly Point[]): Direction[] {
  const changes = points.flatMap((point) => changeOf(statistic, point) ?? []);
  return (['previous', 'year-ago'] as const).flatMap((against) => {
    const signs = changes
      .filter(({ kind }) => kind === against)
      .map(({ difference }) => Math.sign(difference));
    const count = (sign: number) => signs.filter((each) => each === sign).length;
    return signs.length > 0 ? { against, up: count(1), down: count(-1), same: count(0) } : [];
  });
}
