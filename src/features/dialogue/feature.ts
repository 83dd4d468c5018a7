import type { Feature } from '#features/feature.ts';

export const dialogue: Feature<'dialogues'> = {
  collection: 'dialogues',
};
