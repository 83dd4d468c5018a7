import { CONCEPTS, pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { formatDate } from '#lib/local-date.ts';
import { ELSEWHERE } from './labels.ts';
import { feedbackLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';
import { bodyFault } from './rules/body.ts';
import { citizenTexts } from './rules/citizen-texts.ts';

export const feedback: Feature<'feedback'> = {
  collection: 'feedback',
  form: FORM,
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
  needsSource: false,
  act: undefined,
  bodyFault,
  citizenTexts,
  history: undefined,
  openData,
};
