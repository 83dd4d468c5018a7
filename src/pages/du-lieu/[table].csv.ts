import type { APIRoute } from 'astro';
import { toCsv } from '#domain/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { tableAt } from '#queries/open-data.ts';

export const GET: APIRoute = async ({ params }) =>
  csvResponse(toCsv(await tableAt(params['table'])));
