import type { Feature } from '#features/feature.ts';

export const reception: Feature<'receptions'> = {
  collection: 'receptions',
};
