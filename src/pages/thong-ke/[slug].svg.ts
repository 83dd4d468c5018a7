import type { APIRoute } from 'astro';
import { xmlResponse } from '#lib/responses.ts';
import { statisticSvg } from '#queries/statistics.ts';
import { recordAt } from '#queries/collection.ts';

export const GET: APIRoute = async ({ params }) =>
  xmlResponse(await statisticSvg(await recordAt('statistics', params['slug'])), 'image/svg+xml');
