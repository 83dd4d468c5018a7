import type { APIRoute } from 'astro';
import { directiveFormats } from '#features/directive/pages/directive-formats.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response((await directiveFormats(params['slug'] ?? ''))['van-ban.md']);
