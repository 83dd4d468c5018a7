/**
 * Derived facts about stated figures: recomputed from their parts, compared with the period before,
 * checked against the identities printed on the form. Stated values are never changed: a value that
 * does not follow from its own numerator and denominator is shown next to the recomputed one.
 */
import { comparePeriods, relationOf } from './period.ts';
import type { Point, Statistic } from '#features/statistic/schema.ts';

export interface Recomputed {
  readonly value: number;
  /**
   * 'agrees' when rounding gives the stated value, 'truncated' when only cutting off the decimals
   * does (79,63 for 79,638), 'differs' when neither does.
   */
  readonly verdict: 'agrees' | 'truncated' | 'differs';
}

const TOLERANCE = 1e-9;

/** More cannot be written by `Intl`. */
const MOST_DECIMALS = 100;

export const decimalsOf = (value: number): number => {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.min(
    MOST_DECIMALS,
    Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent)),
  );
};

/** The percentage where the unit is one, else the plain quotient. Undefined without parts. */
export function recompute(point: Point, unit: string): Recomputed | undefined {
  const { stated, numerator, denominator } = point;
  if (numerator === undefined || !denominator) return undefined;
  const value = (numerator / denominator) * (unit === '%' ? 100 : 1);
  const step = 10 ** -decimalsOf(stated);
  const distance = Math.abs(value) - Math.abs(stated);
  if (Math.sign(value) * Math.sign(stated) >= 0) {
    if (Math.abs(distance) <= step / 2 + TOLERANCE) return { value, verdict: 'agrees' };
    if (distance > 0 && distance < step) return { value, verdict: 'truncated' };
  }
  return { value, verdict: 'differs' };
}

/** Same agency, group and version: one line of figures. A line never mixes versions. */
export const sameLine = (a: Point, b: Point): boolean =>
  a.agency === b.agency && a.group === b.group && a.version === b.version;

export interface Change extends ReturnType<typeof differenceOf> {
  readonly against: Point;
  readonly kind: 'previous' | 'year-ago';
  readonly verdict: 'good' | 'bad' | 'neutral';
}

/** The percentage is of the earlier value; undefined for shares and where that is zero. */
function differenceOf({ unit }: Statistic, before: Point, after: Point) {
  const difference = Number((after.stated - before.stated).toPrecision(12));
  const percent =
    unit === '%' || before.stated === 0 ? undefined : (difference / Math.abs(before.stated)) * 100;
  return { difference, percent };
}

/** The change since the period just before, else since the same period of the year before. */
export function changeOf(statistic: Statistic, point: Point): Change | undefined {
  const line = currentPoints(statistic).filter((other) => sameLine(point, other));
  for (const kind of ['previous', 'year-ago'] as const) {
    const against = line.find((other) => relationOf(statistic.periodKind, point, other) === kind);
    if (!against) continue;
    const change = differenceOf(statistic, against, point);
    return { against, kind, ...change, verdict: verdictOf(statistic, change.difference) };
  }
  return undefined;
}

/** Whether a rise of `difference` is good for this statistic. */
function verdictOf(statistic: Statistic, difference: number): Change['verdict'] {
  if (difference === 0 || statistic.higherIs === 'neutral') return 'neutral';
  return difference > 0 === (statistic.higherIs === 'better') ? 'good' : 'bad';
}

const keyOf = ({ agency, group, version, from, to }: Point): string =>
  [agency ?? '', group ?? '', version ?? '', from, to].join('|');

/** A statistic, or the part known while figures are entered. */
export interface HasSeries {
  readonly series: readonly Point[];
}

/** Every statement of the same figure, the valid one last: final after provisional, then by revision. */
function statements(statistic: HasSeries): Point[][] {
  const rank = (point: Point) => `${point.provisional ? 0 : 1}${point.revisedOn ?? ''}`;
  const byRank = (a: Point, b: Point) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0);
  return [...Map.groupBy(statistic.series, keyOf).values()].map((same) => same.toSorted(byRank));
}

/** The current figure of each period: the last revision, final before provisional. */
export const currentPoints = (statistic: HasSeries): Point[] =>
  statements(statistic).flatMap((same) => same.slice(-1));

/**
 * Every replacement of a published figure by another, the periods newest first; the difference
 * between both is the size of the correction.
 */
export const revisionsOf = (statistic: Statistic) =>
  statements(statistic)
    .flatMap((same) =>
      same.slice(1).map((after, at) => {
        const before = same[at] ?? after;
        return { before, after, ...differenceOf(statistic, before, after) };
      }),
    )
    .sort((a, b) => comparePeriods(b.after, a.after));

/** Revised figures whose earlier value was not kept: the page can only mention the revision. */
export const unkeptRevisions = (statistic: Statistic): Point[] =>
  statements(statistic).flatMap(([first]) => (first?.revisedOn ? [first] : []));

/** Whether the value reaches the target, in the good direction of the statistic. */
export const reaches = (statistic: Statistic, value: number, target: number): boolean =>
  statistic.higherIs === 'worse' ? value <= target : value >= target;
