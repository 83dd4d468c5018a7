import type { Feature } from '#features/feature.ts';
import { validityOf } from './rules/validity.ts';

export const reception: Feature<'receptions'> = {
  collection: 'receptions',
  needsSource: true,
  act: { by: 'agency', on: (data) => validityOf(data)?.from },
  bodyFault: undefined,
  citizenTexts: undefined,
  history: 'times',
};
