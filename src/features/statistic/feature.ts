import { CONCEPTS, pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { formatDate } from '#lib/local-date.ts';
import { ELSEWHERE, STATISTIC } from './labels.ts';
import { statisticLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';

export const statistic: Feature<'statistics'> = {
  collection: 'statistics',
  page: {
    path: ({ id }) => pathOf('statistic', id),
    title: ({ title }) => title,
    log: statisticLog,
    feed: undefined,
    library: { id: 'so-lieu', title: ELSEWHERE.library, dayOf: ({ asOf }) => asOf },
    card: ({ title, unit, asOf }) => ({
      kicker: CONCEPTS.statistic.plural,
      title,
      facts: [`${STATISTIC.unit}: ${unit}`, ELSEWHERE.asOf(formatDate(asOf))],
    }),
  },
  act: undefined,
  isWithdrawn: undefined,
  history: undefined,
  openData,
};
