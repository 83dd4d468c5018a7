import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
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
  },
  needsSource: false,
  act: undefined,
  bodyFault,
  citizenTexts,
  history: undefined,
  openData,
};
