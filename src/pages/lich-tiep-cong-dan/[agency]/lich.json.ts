import type { APIRoute } from 'astro';
import { recordAt } from '#site/collection.ts';
import { jsonOf } from '#features/reception/pages/reception-files.ts';

export const GET: APIRoute = async ({ params }) =>
  Response.json(await jsonOf(await recordAt('agencies', params['agency'])));
