import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { dialogueLog } from './outputs/log.ts';

export const dialogue: Feature<'dialogues'> = {
  collection: 'dialogues',
  page: {
    path: ({ id }) => pathOf('dialogue', id),
    title: ({ title }) => title,
    log: dialogueLog,
  },
};
