import type { APIRoute } from 'astro';
import { cardImage } from '#site/cards/card-image.ts';
import { cardFor } from '#site/cards/cards.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await cardImage(await cardFor(params['path'] ?? ''))), {
    headers: { 'content-type': 'image/png' },
  });
