import type { APIRoute } from 'astro';
import { recordAt } from '#queries/collection.ts';
import { jsonOf } from '#queries/reception-files.ts';

export const GET: APIRoute = async ({ params }) =>
  Response.json(await jsonOf(await recordAt('agencies', params['agency'])));
