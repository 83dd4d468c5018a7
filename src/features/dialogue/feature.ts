import { CONCEPTS, pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { formatDay } from '#lib/local-date.ts';
import { DIALOGUE } from './labels.ts';
import { dialogueLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';

export const dialogue: Feature<'dialogues'> = {
  collection: 'dialogues',
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
  act: { by: 'agency', on: ({ on }) => on },
  isWithdrawn: undefined,
  history: 'times',
  openData,
};
