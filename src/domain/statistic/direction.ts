/** Which way the latest figures of several agencies went, when no single change stands for all. */
import type { Point, Statistic } from './schema.ts';
import { changeOf, type Change } from './series.ts';

export interface Direction {
  readonly against: Change['kind'];
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

/** How many of the figures rose and fell, by what they are compared with. Empty: no earlier one fits. */
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
