import type { Feature } from '#features/feature.ts';

export const daysOff: Feature<'days-off'> = {
  collection: 'days-off',
  needsSource: false,
  act: undefined,
  bodyFault: undefined,
  citizenTexts: undefined,
  history: 'times',
};
