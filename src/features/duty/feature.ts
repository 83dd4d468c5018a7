import type { Feature } from '#features/feature.ts';

export const duty: Feature<'duties'> = {
  collection: 'duties',
  needsSource: false,
  act: undefined,
  bodyFault: undefined,
  citizenTexts: undefined,
  history: undefined,
};
