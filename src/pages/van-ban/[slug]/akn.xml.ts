import type { APIRoute } from 'astro';
import { xmlResponse } from '#lib/responses.ts';
import { directiveFormats } from '#features/directive/pages/directive-formats.ts';

export const GET: APIRoute = async ({ params }) =>
  xmlResponse((await directiveFormats(params['slug'] ?? ''))['akn.xml'], 'application/akn+xml');
