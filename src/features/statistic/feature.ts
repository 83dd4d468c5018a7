import { pathOf } from '#features/concepts.ts';
import type { Feature } from '#features/feature.ts';
import { FORM } from './form/form.ts';
import { statisticLog } from './outputs/log.ts';
import { openData } from './outputs/open-data.ts';

export const statistic: Feature<'statistics'> = {
  collection: 'statistics',
  form: FORM,
  page: {
    path: ({ id }) => pathOf('statistic', id),
    title: ({ title }) => title,
    log: statisticLog,
  },
  needsSource: true,
  act: undefined,
  bodyFault: undefined,
  citizenTexts: undefined,
  history: undefined,
  openData,
};
