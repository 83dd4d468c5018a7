import type { APIRoute } from 'astro';
import { jsonResponse } from '#lib/responses.ts';
import { directiveFormats } from '#features/directive/pages/directive-formats.ts';

export const GET: APIRoute = async ({ params }) =>
  jsonResponse((await directiveFormats(params['slug'] ?? ''))['index.json']);
