/** The checks of statistics. */
import type { Checks } from '#check/context.ts';
import { statisticForm } from './statistic-form.ts';
import { statisticHistory } from './statistic-history.ts';
import { statisticRelease } from './statistic-release.ts';
import { statisticSeries } from './statistic-series.ts';

export const statisticChecks: Checks = {
  valid: [statisticSeries, statisticForm, statisticHistory, statisticRelease],
};
