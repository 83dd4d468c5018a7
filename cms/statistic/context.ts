/** What the widget of figures knows besides its form: the agencies, by all names they have had. */
import { compareText } from '#lib/fold-text.ts';
import type { NamedAgency } from '#scripts/import/table/agency-row.ts';

export interface StatisticSettings {
  readonly namedAgencies: readonly NamedAgency[];
}

interface StatisticContext extends StatisticSettings {
  /** Today's name of each agency, as lists of choices show it. */
  readonly agencies: Readonly<Record<string, string>>;
}

let context: StatisticContext = { namedAgencies: [], agencies: {} };

/** Must run before `CMS.init`. */
export function configureStatistics({ namedAgencies, agencies }: StatisticContext): void {
  context = { namedAgencies, agencies };
}

export const statisticContext = (): StatisticContext => context;

/** Figures of no single agency, as the whole province's. */
const NOBODY = 'Số chung';

export const agencyName = (id: string | undefined): string =>
  id === undefined ? NOBODY : (context.agencies[id] ?? id);

/** Agencies by today's name; '' stands for the figures of nobody in particular. */
export const agencyChoices = (): [id: string, name: string][] => [
  ['', NOBODY],
  ...Object.entries(context.agencies).sort(([, a], [, b]) => compareText(a, b)),
];
