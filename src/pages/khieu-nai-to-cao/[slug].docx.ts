import type { APIRoute } from 'astro';
import { petitionDocx } from '#features/petition/outputs/docx.ts';
import { petitionPage } from '#features/petition/pages/petitions.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(petitionDocx((await petitionPage(params['slug'])).view.petition)), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
