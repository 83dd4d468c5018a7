import type { APIRoute } from 'astro';
import { toCsv } from '#domain/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { trackerPaths, type Tracked } from '#queries/duties.ts';
import { dutyStatus } from '#queries/open-data.ts';

export const getStaticPaths = trackerPaths;
export const GET: APIRoute<Tracked & Record<string, unknown>> = async ({ props }) =>
  csvResponse(toCsv(await dutyStatus(props)));
