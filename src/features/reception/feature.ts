import { CONCEPTS, pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { ELSEWHERE } from './labels.ts';
import { receptionLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';
import { validityOf } from './rules/validity.ts';

export const reception: Feature<'receptions'> = {
  collection: 'receptions',
  page: {
    path: ({ data }) => pathOf('reception', data.agency),
    title: ({ title }) => title,
    log: receptionLog,
    feed: undefined,
    library: { id: 'lich', title: ELSEWHERE.library, dayOf: ({ validFrom }) => validFrom },
    card: ({ agency }, { fullNameOf }, schedules) => ({
      kicker: CONCEPTS.reception.plural,
      title: fullNameOf(agency),
      facts: [...new Set(schedules.map(({ host }) => host.post))].slice(0, 2),
    }),
  },
  act: { by: 'agency', on: (data) => validityOf(data)?.from },
  isWithdrawn: undefined,
  history: 'times',
  openData,
};
