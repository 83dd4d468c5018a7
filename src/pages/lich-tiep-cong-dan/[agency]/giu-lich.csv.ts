import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { attendanceCsv, attendanceCsvPaths } from '#queries/reception-attendance.ts';

export const getStaticPaths = attendanceCsvPaths;
export const GET: APIRoute = async ({ params }) =>
  csvResponse(await attendanceCsv(params['agency']));
