import type { APIRoute } from 'astro';
import { petitionPdf } from '#features/petition/pages/pdf.ts';
import { petitionPage } from '#features/petition/pages/petitions.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(petitionPdf((await petitionPage(params['slug'])).view.petition)), {
    headers: { 'content-type': 'application/pdf' },
  });
