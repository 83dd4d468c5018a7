import type { APIRoute } from 'astro';
import { toJson } from '#outputs/open-data/table.ts';
import { jsonResponse } from '#lib/responses.ts';
import { tableAt } from '#features/open-data/pages/open-data.ts';

export const GET: APIRoute = async ({ params }) =>
  jsonResponse(toJson(await tableAt(params['table'])));
