import type { Feature } from '#features/feature.ts';

export const story: Feature<'stories'> = {
  collection: 'stories',
  needsSource: true,
  act: { by: 'agency', on: ({ registeredIn }) => registeredIn?.toString() },
  bodyFault: undefined,
  citizenTexts: undefined,
  history: undefined,
};
