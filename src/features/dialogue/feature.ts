import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { dialogueLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';
import { citizenTexts } from './rules/citizen-texts.ts';

export const dialogue: Feature<'dialogues'> = {
  collection: 'dialogues',
  form: FORM,
  page: {
    path: ({ id }) => pathOf('dialogue', id),
    title: ({ title }) => title,
    log: dialogueLog,
  },
  needsSource: true,
  act: { by: 'agency', on: ({ on }) => on },
  bodyFault: undefined,
  citizenTexts,
  history: 'times',
  openData,
};
