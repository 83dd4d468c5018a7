import type { Feature } from '#features/feature.ts';

export const knownDocument: Feature<'known-documents'> = {
  collection: 'known-documents',
  page: undefined,
};
