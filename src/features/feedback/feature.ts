import { CONCEPTS, pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { formatDate } from '#lib/local-date.ts';
import { ELSEWHERE } from './labels.ts';
import { feedbackLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';

export const feedback: Feature<'feedback'> = {
  collection: 'feedback',
  page: {
    path: ({ id }) => pathOf('feedback', id),
    title: ({ title }) => title,
    log: feedbackLog,
    feed: undefined,
    library: undefined,
    card: ({ title, unit, answeredOn, receivedOn }, { today, nameOf }) => ({
      kicker: CONCEPTS.feedback.plural,
      title,
      facts: [
        nameOf(unit),
        answeredOn && answeredOn <= today
          ? ELSEWHERE.answeredOn(formatDate(answeredOn))
          : ELSEWHERE.receivedOn(formatDate(receivedOn)),
      ],
    }),
  },
  act: undefined,
  isWithdrawn: undefined,
  history: undefined,
  openData,
};
