import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { storyLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';

export const story: Feature<'stories'> = {
  collection: 'stories',
  form: FORM,
  page: {
    path: ({ id }) => pathOf('story', id),
    title: ({ title }) => title,
    log: storyLog,
  },
  needsSource: true,
  act: { by: 'agency', on: ({ registeredIn }) => registeredIn?.toString() },
  bodyFault: undefined,
  citizenTexts: undefined,
  history: undefined,
  openData,
};
