import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { openData } from './outputs/open-data.ts';
import { fullName } from './rules/name.ts';

export const agency: Feature<'agencies'> = {
  collection: 'agencies',
  form: FORM,
  page: {
    path: ({ id }) => pathOf('agency', id),
    title: (data) => fullName(data),
    log: undefined,
    feed: undefined,
    library: undefined,
    card: undefined,
  },
  needsSource: true,
  act: undefined,
  bodyFault: undefined,
  citizenTexts: undefined,
  history: undefined,
  openData,
};
