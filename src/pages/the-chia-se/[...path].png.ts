import type { APIRoute, GetStaticPaths } from 'astro';
import { cardDigest, cardImage } from '#queries/card-image.ts';
import { cardMap, type Card } from '#queries/cards.ts';

export const getStaticPaths = (async () =>
  [...(await cardMap()).values()].map((card) => ({
    params: { path: card.name },
    props: { card },
    cacheKey: cardDigest(card),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await cardImage(props.card)), {
    headers: { 'content-type': 'image/png' },
  });
