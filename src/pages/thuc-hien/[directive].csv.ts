import type { APIRoute } from 'astro';
import { toCsv } from '#domain/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { trackedAt } from '#queries/duties.ts';
import { dutyStatus } from '#queries/open-data.ts';

export const GET: APIRoute = async ({ params }) =>
  csvResponse(toCsv(await dutyStatus(await trackedAt(params['directive']))));
