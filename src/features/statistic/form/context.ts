/** The agencies, by all their names, for the widget of figures. */
import { compareText } from '#lib/fold-text.ts';
import type { NamedAgency } from '#import/table/figures.ts';
import { labelOf } from '#cms/kit/site-context.ts';

export interface StatisticSettings {
  readonly namedAgencies: readonly NamedAgency[];
}

let context: StatisticSettings = { namedAgencies: [] };

/** Must run before `CMS.init`. */
export function configureStatistics({ namedAgencies }: StatisticSettings): void {
  context = { namedAgencies };
}

export const statisticContext = (): StatisticSettings => context;

/** Label of figures that belong to no single agency. */
const WHOLE_PROVINCE = 'Toàn tỉnh';

export const agencyName = (id: string | undefined): string =>
  id === undefined ? WHOLE_PROVINCE : labelOf('agencies', id);

/** Agencies by current name; '' for the whole province. */
export const agencyChoices = (): [id: string, name: string][] => [
  ['', WHOLE_PROVINCE],
  ...context.namedAgencies
    .map(({ id }): [string, string] => [id, agencyName(id)])
    .sort(([, a], [, b]) => compareText(a, b)),
];
