import type { APIRoute } from 'astro';
import { atomResponse } from '#outputs/atom.ts';
import { agencyFeed } from '#features/log/pages.ts';

export const GET: APIRoute = async ({ params }) =>
  atomResponse(await agencyFeed(params['id'] ?? ''));
