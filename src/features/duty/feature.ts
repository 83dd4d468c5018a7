import type { Feature } from '#features/feature.ts';
import { openData } from './outputs/open-data.ts';

export const duty: Feature<'duties'> = {
  collection: 'duties',
  page: undefined,
  act: undefined,
  isWithdrawn: undefined,
  history: undefined,
  openData,
};
