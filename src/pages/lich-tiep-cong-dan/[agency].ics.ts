import type { APIRoute } from 'astro';
import { recordAt } from '#queries/collection.ts';
import { icsOf } from '#queries/reception-files.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(await icsOf(await recordAt('agencies', params['agency'])), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
