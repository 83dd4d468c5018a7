import type { APIRoute } from 'astro';
import { cardImage } from '#queries/card-image.ts';
import { cardFor } from '#queries/cards.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await cardImage(await cardFor(params['path'] ?? ''))), {
    headers: { 'content-type': 'image/png' },
  });
