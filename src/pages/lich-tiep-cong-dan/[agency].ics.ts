import type { APIRoute } from 'astro';
import { recordAt } from '#site/collection.ts';
import { icsOf } from '#features/reception/pages/reception-files.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(await icsOf(await recordAt('agencies', params['agency'])), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
