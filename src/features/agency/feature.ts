import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { openData } from './outputs/open-data.ts';
import { fullName } from './rules/name.ts';

export const agency: Feature<'agencies'> = {
  collection: 'agencies',
  page: {
    path: ({ id }) => pathOf('agency', id),
    title: (data) => fullName(data),
    log: undefined,
    feed: undefined,
    library: undefined,
    card: undefined,
  },
  act: undefined,
  isWithdrawn: undefined,
  history: undefined,
  openData,
};
