import type { APIRoute } from 'astro';
import { jsonResponse } from '#lib/responses.ts';
import { statisticJson } from '#queries/open-data.ts';
import { recordAt } from '#queries/collection.ts';

export const GET: APIRoute = async ({ params }) =>
  jsonResponse(await statisticJson(await recordAt('statistics', params['slug'])));
