import type { Feature } from '#features/feature.ts';

export const knownDocument: Feature<'known-documents'> = {
  collection: 'known-documents',
  needsSource: false,
  act: undefined,
  bodyFault: undefined,
  citizenTexts: undefined,
  history: undefined,
};
