import type { APIRoute } from 'astro';
import { handbookPicture } from '#features/handbook/pages.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await handbookPicture(params['name'] ?? '')), {
    headers: { 'content-type': 'image/webp' },
  });
