import type { Feature } from '#features/feature.ts';
import { bodyFault } from './rules/body.ts';
import { citizenTexts } from './rules/citizen-texts.ts';

export const feedback: Feature<'feedback'> = {
  collection: 'feedback',
  needsSource: false,
  act: undefined,
  bodyFault,
  citizenTexts,
  history: undefined,
};
