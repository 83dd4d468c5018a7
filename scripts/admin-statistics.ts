/** What the widget of figures needs of the content: the names by which a form may call an agency. */
import type { StatisticSettings } from '#cms/statistic/context.ts';
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
