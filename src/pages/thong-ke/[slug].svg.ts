import type { APIRoute } from 'astro';
import type { StatisticEntry } from '#domain/entry.ts';
import { xmlResponse } from '#lib/responses.ts';
import { statisticPaths, statisticSvg } from '#queries/statistics.ts';

export const getStaticPaths = statisticPaths;
export const GET: APIRoute<{ entry: StatisticEntry }> = async ({ props }) =>
  xmlResponse(await statisticSvg(props.entry), 'image/svg+xml');
