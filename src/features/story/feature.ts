import type { Feature } from '#features/feature.ts';

export const story: Feature<'stories'> = {
  collection: 'stories',
};
