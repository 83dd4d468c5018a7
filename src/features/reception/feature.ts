import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { receptionLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';
import { validityOf } from './rules/validity.ts';

export const reception: Feature<'receptions'> = {
  collection: 'receptions',
  form: FORM,
  page: {
    path: ({ data }) => pathOf('reception', data.agency),
    title: ({ title }) => title,
    log: receptionLog,
  },
  needsSource: true,
  act: { by: 'agency', on: (data) => validityOf(data)?.from },
  bodyFault: undefined,
  citizenTexts: undefined,
  history: 'times',
  openData,
};
