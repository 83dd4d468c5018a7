import type { APIRoute } from 'astro';
import { toJson } from '#domain/open-data/table.ts';
import { jsonResponse } from '#lib/responses.ts';
import { tablePages } from '#queries/open-data.ts';

export const GET: APIRoute = async ({ params }) => {
  const { table } = await tablePages.at(params);
  return jsonResponse(toJson(table));
};
