import type { APIRoute } from 'astro';
import { toCsv } from '#domain/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { tablePages } from '#queries/open-data.ts';

export const GET: APIRoute = async ({ params }) => {
  const { table } = await tablePages.at(params);
  return csvResponse(toCsv(table));
};
