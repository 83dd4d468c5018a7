/**
 * What can be said of stated figures: recomputed from their parts, compared with the period before,
 * checked against the identities printed on the form. Stated values are never changed: a value that
 * does not follow from its own numerator and denominator is shown beside what does.
 */
import { relationOf } from './period.ts';
import type { Point, Statistic } from './schema.ts';

export interface Recomputed {
  readonly value: number;
  /**
   * 'agrees' when rounding gives the stated value, 'truncated' when only cutting off the decimals
   * does (79,63 for 79,638), 'differs' when neither does.
   */
  readonly verdict: 'agrees' | 'truncated' | 'differs';
}

const TOLERANCE = 1e-9;

/** Decimals the value is stated with. */
export const decimalsOf = (value: number): number => {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
};

/** A share in percent where the unit is one, else the plain quotient. Undefined without parts. */
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

/** Same agency and group: one line of figures. */
export const sameLine = (a: Point, b: Point): boolean =>
  a.agency === b.agency && a.group === b.group;

export interface Change {
  readonly against: Point;
  readonly kind: 'previous' | 'year-ago';
  readonly difference: number;
  /** In percent of the earlier value; undefined for shares and where the earlier value is zero. */
  readonly percent: number | undefined;
  readonly verdict: 'good' | 'bad' | 'neutral';
}

/** The change against the period just before, else against the same period of the year before. */
export function changeOf(statistic: Statistic, point: Point): Change | undefined {
  const line = currentPoints(statistic).filter((other) => sameLine(point, other));
  for (const kind of ['previous', 'year-ago'] as const) {
    const against = line.find((other) => relationOf(statistic.periodKind, point, other) === kind);
    if (!against) continue;
    const difference = Number((point.stated - against.stated).toPrecision(12));
    const percent =
      statistic.unit === '%' || against.stated === 0
        ? undefined
        : (difference / Math.abs(against.stated)) * 100;
    return { against, kind, difference, percent, verdict: verdictOf(statistic, difference) };
  }
  return undefined;
}

/** Is a rise of `difference` good news for this indicator? */
export function verdictOf(statistic: Statistic, difference: number): Change['verdict'] {
  if (difference === 0 || statistic.higherIs === 'neutral') return 'neutral';
  return difference > 0 === (statistic.higherIs === 'better') ? 'good' : 'bad';
}

const keyOf = ({ agency, group, from, to }: Point): string =>
  [agency ?? '', group ?? '', from, to].join('|');

/** Of figures stated more than once for the same period: the last revision, final before provisional. */
export function currentPoints(statistic: Statistic): Point[] {
  const rank = (point: Point) => `${point.provisional ? 0 : 1}${point.revisedOn ?? ''}`;
  const current = new Map<string, Point>();
  for (const point of statistic.series) {
    const known = current.get(keyOf(point));
    if (!known || rank(point) >= rank(known)) current.set(keyOf(point), point);
  }
  return [...current.values()];
}

/** Figures that were published for a period and later replaced. */
export function supersededPoints(statistic: Statistic): Point[] {
  const current = new Set(currentPoints(statistic));
  return statistic.series.filter((point) => !current.has(point));
}

/** Does the value reach the target, in the direction that is good? */
export const reaches = (statistic: Statistic, value: number, target: number): boolean =>
  statistic.higherIs === 'worse' ? value <= target : value >= target;
