import type { APIRoute } from 'astro';
import { xmlResponse } from '#lib/responses.ts';
import { statisticSvg } from '#features/statistic/pages/statistics.ts';
import { recordAt } from '#site/collection.ts';

export const GET: APIRoute = async ({ params }) =>
  xmlResponse(await statisticSvg(await recordAt('statistics', params['slug'])), 'image/svg+xml');
