import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '#outputs/atom.ts';
import { agencyFeed } from '#features/log/pages.ts';

export const GET: APIRoute = async ({ params }) =>
  jsonFeedResponse(await agencyFeed(params['id'] ?? ''));
