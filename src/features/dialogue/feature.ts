import { CONCEPTS, pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { formatDay } from '#lib/local-date.ts';
import { DIALOGUE } from './labels.ts';
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
    feed: undefined,
    library: { id: 'doi-thoai', title: CONCEPTS.dialogue.plural, dayOf: ({ on }) => on },
    card: ({ title, on, agency }, { nameOf }) => ({
      kicker: DIALOGUE.title,
      title,
      facts: [formatDay(on), nameOf(agency)],
    }),
  },
  needsSource: true,
  act: { by: 'agency', on: ({ on }) => on },
  bodyFault: undefined,
  citizenTexts,
  history: 'times',
  openData,
};
