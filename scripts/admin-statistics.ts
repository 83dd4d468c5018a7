/** What the widget of figures needs from the content: the agency names a form may use. */
import type { StatisticSettings } from '#features/statistic/form/context.ts';
import { agenciesIn } from './admin-content.ts';

export const statisticSettings = (contentDir: string): StatisticSettings => ({
  namedAgencies: agenciesIn(contentDir).map(({ id, data }) => ({
    id,
    data: {
      names: data.names,
      dissolvedOn: data.dissolvedOn,
      outside: data.outside,
      sample: data.sample,
    },
  })),
});
