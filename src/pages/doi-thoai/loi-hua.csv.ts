import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { promisesCsv } from '#features/dialogue/pages/dialogue-files.ts';

export const GET: APIRoute = async () => csvResponse(await promisesCsv());
