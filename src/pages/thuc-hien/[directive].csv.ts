import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { trackerPaths, type Tracked } from '#queries/duties.ts';
import { dutyStatus, tableCsv } from '#queries/open-data.ts';

export const getStaticPaths = trackerPaths;
export const GET: APIRoute<Tracked & Record<string, unknown>> = async ({ props }) =>
  csvResponse(tableCsv(await dutyStatus(props)));
