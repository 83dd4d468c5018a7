import type { Feature } from '#features/feature.ts';

export const statistic: Feature<'statistics'> = {
  collection: 'statistics',
};
