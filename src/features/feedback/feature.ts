import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { feedbackLog } from './outputs/log.ts';

export const feedback: Feature<'feedback'> = {
  collection: 'feedback',
  form: FORM,
  page: {
    path: ({ id }) => pathOf('feedback', id),
    title: ({ title }) => title,
    log: feedbackLog,
  },
};
