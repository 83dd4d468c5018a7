import type { Feature } from '#features/feature.ts';

export const agency: Feature<'agencies'> = {
  collection: 'agencies',
  needsSource: true,
  act: undefined,
  bodyFault: undefined,
  citizenTexts: undefined,
  history: undefined,
};
