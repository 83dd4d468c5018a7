import type { APIRoute } from 'astro';
import { atomResponse } from '#lib/atom.ts';
import { agencyFeed } from '#queries/feeds.ts';

export const GET: APIRoute = async ({ params }) =>
  atomResponse(await agencyFeed(params['id'] ?? ''));
