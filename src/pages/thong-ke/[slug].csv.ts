import type { APIRoute } from 'astro';
import { toCsv } from '#outputs/open-data/table.ts';
import { csvResponse } from '#lib/csv.ts';
import { figuresTableOf } from '#features/statistic/pages/open-data.ts';
import { recordAt } from '#site/collection.ts';

export const GET: APIRoute = async ({ params }) =>
  csvResponse(toCsv(await figuresTableOf([await recordAt('statistics', params['slug'])])));
