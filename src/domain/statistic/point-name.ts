/** What a single figure is of, in words: agency, column, version and period. */
import type { NameOf } from './chart-model.ts';
import { periodName } from './period.ts';
import type { Point, Statistic } from './schema.ts';
import { versionLabel } from './versions.ts';

/** "Sở Y tế, Đúng hạn, Quý I/2026"; what is not stated is left out. */
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
