import type { APIRoute } from 'astro';
import { icsOf } from '#queries/reception-files.ts';

export const GET: APIRoute = async () =>
  new Response(await icsOf(undefined), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
