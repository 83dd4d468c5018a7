import type { APIRoute } from 'astro';
import type { StatisticEntry } from '#domain/entry.ts';
import { jsonResponse } from '#lib/responses.ts';
import { statisticJson } from '#queries/open-data.ts';
import { statisticPaths } from '#queries/statistics.ts';

export const getStaticPaths = statisticPaths;
export const GET: APIRoute<{ entry: StatisticEntry }> = async ({ props }) =>
  jsonResponse(await statisticJson(props.entry));
