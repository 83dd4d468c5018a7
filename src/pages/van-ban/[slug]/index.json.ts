import type { APIRoute } from 'astro';
import { jsonResponse } from '#lib/responses.ts';
import { directiveFormats } from '#queries/directive-formats.ts';

export const GET: APIRoute = async ({ params }) =>
  jsonResponse((await directiveFormats(params['slug'] ?? ''))['index.json']);
