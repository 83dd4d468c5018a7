import type { Feature } from '#features/feature.ts';
import { openData } from './outputs/open-data.ts';

export const daysOff: Feature<'days-off'> = {
  collection: 'days-off',
  page: undefined,
  act: undefined,
  isWithdrawn: undefined,
  history: 'times',
  openData,
};
