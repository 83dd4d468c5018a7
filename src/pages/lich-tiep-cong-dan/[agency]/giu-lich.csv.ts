import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { attendanceCsv } from '#features/reception/pages/reception-attendance.ts';

export const GET: APIRoute = async ({ params }) =>
  csvResponse(await attendanceCsv(params['agency']));
