import type { Feature } from '#features/feature.ts';

export const agency: Feature<'agencies'> = {
  collection: 'agencies',
};
