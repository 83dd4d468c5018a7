import type { APIRoute } from 'astro';
import { jsonResponse } from '#lib/responses.ts';
import { statisticJson } from '#features/statistic/pages/open-data.ts';
import { recordAt } from '#site/collection.ts';

export const GET: APIRoute = async ({ params }) =>
  jsonResponse(await statisticJson(await recordAt('statistics', params['slug'])));
