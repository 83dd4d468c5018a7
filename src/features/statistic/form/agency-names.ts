/** The agencies that figures may belong to, by their names. */
import { compareText } from '#lib/fold-text.ts';
import { labelOf, siteContext } from '#cms/kit/site-context.ts';

/** Label of figures that belong to no single agency. */
const WHOLE_PROVINCE = 'Toàn tỉnh';

export const agencyName = (id: string | undefined): string =>
  id === undefined ? WHOLE_PROVINCE : labelOf('agencies', id);

/** Agencies by current name; '' for the whole province. */
export const agencyChoices = (): [id: string, name: string][] => [
  ['', WHOLE_PROVINCE],
  ...siteContext()
    .namedAgencies.map(({ id }): [string, string] => [id, agencyName(id)])
    .sort(([, a], [, b]) => compareText(a, b)),
];
