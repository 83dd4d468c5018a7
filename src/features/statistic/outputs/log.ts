/** The log of a statistic: the revisions of its figures, those of one day together. */
import type { StatisticEntry } from '#features/statistic/schema.ts';
import type { RecordLog } from '#features/log/rules/record-log.ts';
import { ELSEWHERE } from '#features/statistic/labels.ts';
import { periodName } from '#features/statistic/rules/period.ts';
import { lowerFirst } from '#lib/fold-text.ts';

export const statisticLog = ({ data }: StatisticEntry): RecordLog => ({
  summary: data.summary,
  changes: [...Map.groupBy(data.series, ({ revisedOn }) => revisedOn)].flatMap(([on, points]) => {
    if (on === undefined) return [];
    const names = new Set(points.map((point) => lowerFirst(periodName(data.periodKind, point))));
    return { on, kind: 'figures', note: ELSEWHERE.revised([...names].join(', ')) };
  }),
});
