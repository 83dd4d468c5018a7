import type { APIRoute } from 'astro';
import { toCsv } from '#outputs/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { dutyStatus, trackedAt } from '#features/duty/pages/trackers.ts';

export const GET: APIRoute = async ({ params }) =>
  csvResponse(toCsv(await dutyStatus([await trackedAt(params['directive'])])));
