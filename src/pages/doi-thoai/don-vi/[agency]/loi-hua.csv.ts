import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { promisesCsv } from '#queries/dialogue-files.ts';
import { agencyPromisePaths } from '#queries/dialogue-lists.ts';

export const getStaticPaths = agencyPromisePaths;
export const GET: APIRoute = async ({ params }) => csvResponse(await promisesCsv(params['agency']));
