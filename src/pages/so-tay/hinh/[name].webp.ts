import type { APIRoute } from 'astro';
import { handbookPicture } from '#queries/handbook.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await handbookPicture(params['name'] ?? '')), {
    headers: { 'content-type': 'image/webp' },
  });
