import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { keepingCsv, keepingCsvPaths } from '#queries/reception-keeping.ts';

export const getStaticPaths = keepingCsvPaths;
export const GET: APIRoute = async ({ params }) => csvResponse(await keepingCsv(params['agency']));
