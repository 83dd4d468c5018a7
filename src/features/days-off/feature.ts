import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { openData } from './outputs/open-data.ts';

export const daysOff: Feature<'days-off'> = {
  collection: 'days-off',
  form: FORM,
  page: undefined,
  needsSource: false,
  act: undefined,
  bodyFault: undefined,
  citizenTexts: undefined,
  history: 'times',
  openData,
};
