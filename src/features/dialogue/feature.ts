import type { Feature } from '#features/feature.ts';
import { citizenTexts } from './rules/citizen-texts.ts';

export const dialogue: Feature<'dialogues'> = {
  collection: 'dialogues',
  needsSource: true,
  act: { by: 'agency', on: ({ on }) => on },
  bodyFault: undefined,
  citizenTexts,
  history: 'times',
};
