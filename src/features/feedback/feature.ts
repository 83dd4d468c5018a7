import type { Feature } from '#features/feature.ts';

export const feedback: Feature<'feedback'> = {
  collection: 'feedback',
};
