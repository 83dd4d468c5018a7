import type { APIRoute } from 'astro';
import { toCsv } from '#domain/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { figuresOf } from '#queries/open-data.ts';
import { recordAt } from '#queries/collection.ts';

export const GET: APIRoute = async ({ params }) =>
  csvResponse(toCsv(await figuresOf(await recordAt('statistics', params['slug']))));
