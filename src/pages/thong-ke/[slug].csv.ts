import type { APIRoute } from 'astro';
import type { StatisticEntry } from '#domain/entry.ts';
import { toCsv } from '#domain/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { figuresOf } from '#queries/open-data.ts';
import { statisticPaths } from '#queries/statistics.ts';

export const getStaticPaths = statisticPaths;
export const GET: APIRoute<{ entry: StatisticEntry }> = async ({ props }) =>
  csvResponse(toCsv(await figuresOf(props.entry)));
