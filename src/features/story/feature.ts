import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { storyLog } from './outputs/log.ts';

export const story: Feature<'stories'> = {
  collection: 'stories',
  page: {
    path: ({ id }) => pathOf('story', id),
    title: ({ title }) => title,
    log: storyLog,
  },
};
