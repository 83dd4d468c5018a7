import { CONCEPTS, pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { openData } from './outputs/open-data.ts';

export const petition: Feature<'petitions'> = {
  collection: 'petitions',
  page: {
    path: ({ id }) => pathOf('petition', id),
    title: ({ title }) => title,
    log: ({ data }) => ({ summary: data.use, changes: [] }),
    feed: undefined,
    library: undefined,
    card: ({ title, act }) => ({ kicker: CONCEPTS.petition.plural, title, facts: [act] }),
  },
  act: undefined,
  isWithdrawn: undefined,
  history: undefined,
  openData,
};
