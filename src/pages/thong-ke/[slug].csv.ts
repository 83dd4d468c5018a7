import type { APIRoute } from 'astro';
import type { StatisticEntry } from '#domain/entry.ts';
import { csvResponse } from '#lib/csv.ts';
import { figuresOf, tableCsv } from '#queries/open-data.ts';
import { statisticPaths } from '#queries/statistics.ts';

export const getStaticPaths = statisticPaths;
export const GET: APIRoute<{ entry: StatisticEntry }> = async ({ props }) =>
  csvResponse(tableCsv(await figuresOf(props.entry)));
