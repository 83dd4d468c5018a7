/** What the forms of concepts need to know of the site. */
import { configureReceptions, type ReceptionSettings } from '#features/reception/form/context.ts';
import { configureStatistics, type StatisticSettings } from '#features/statistic/form/context.ts';

export interface PartSettings extends ReceptionSettings, StatisticSettings {}

/** Must run before `CMS.init`. */
export function configureParts(settings: PartSettings): void {
  configureReceptions(settings);
  configureStatistics(settings);
}
