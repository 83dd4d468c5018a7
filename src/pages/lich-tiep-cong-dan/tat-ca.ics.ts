import type { APIRoute } from 'astro';
import { icsOf } from '#features/reception/pages/reception-files.ts';

export const GET: APIRoute = async () =>
  new Response(await icsOf(undefined), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
