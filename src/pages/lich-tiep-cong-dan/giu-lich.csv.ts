import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { keepingCsv } from '#queries/reception-keeping.ts';

export const GET: APIRoute = async () => csvResponse(await keepingCsv());
