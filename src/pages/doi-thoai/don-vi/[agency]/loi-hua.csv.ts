import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { promisesCsv } from '#queries/dialogue-files.ts';

export const GET: APIRoute = async ({ params }) => csvResponse(await promisesCsv(params['agency']));
