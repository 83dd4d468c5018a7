import type { Feature } from '#features/feature.ts';
import { openData } from './outputs/open-data.ts';

export const knownDocument: Feature<'known-documents'> = {
  collection: 'known-documents',
  page: undefined,
  act: undefined,
  isWithdrawn: undefined,
  history: undefined,
  openData,
};
