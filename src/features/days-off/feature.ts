import type { Feature } from '#features/feature.ts';

export const daysOff: Feature<'days-off'> = {
  collection: 'days-off',
  page: undefined,
};
