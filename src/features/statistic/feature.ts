import type { Feature } from '#features/feature.ts';

export const statistic: Feature<'statistics'> = {
  collection: 'statistics',
  needsSource: true,
  act: undefined,
  bodyFault: undefined,
  citizenTexts: undefined,
  history: undefined,
};
