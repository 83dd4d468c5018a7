import type { APIRoute } from 'astro';
import { toCsv } from '#outputs/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { trackedAt } from '#features/duty/pages.ts';
import { dutyStatus } from '#features/open-data/pages/open-data.ts';

export const GET: APIRoute = async ({ params }) =>
  csvResponse(toCsv(await dutyStatus(await trackedAt(params['directive']))));
