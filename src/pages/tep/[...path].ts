import type { APIRoute } from 'astro';
import { uploadBytes } from '#site/files/uploads.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await uploadBytes(params['path'] ?? '')));
