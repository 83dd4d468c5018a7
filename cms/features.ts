/** The parts of concepts that are drawn with React, by collection, and what they need to know. */
import type { CollectionName } from '#features/concepts.ts';
import { PARTS as DIRECTIVE } from '#features/directive/form/parts.ts';
import { configureReceptions, type ReceptionSettings } from '#features/reception/form/context.ts';
import { PARTS as RECEPTION } from '#features/reception/form/parts.ts';
import { configureStatistics, type StatisticSettings } from '#features/statistic/form/context.ts';
import { PARTS as STATISTIC } from '#features/statistic/form/parts.ts';
import type { Parts } from './kit/parts.ts';

export const PARTS: Readonly<Partial<Record<CollectionName, Parts>>> = {
  directives: DIRECTIVE,
  receptions: RECEPTION,
  statistics: STATISTIC,
};

export interface PartSettings extends ReceptionSettings, StatisticSettings {}

/** Must run before `CMS.init`. */
export function configureParts(settings: PartSettings): void {
  configureReceptions(settings);
  configureStatistics(settings);
}
