import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '#lib/atom.ts';
import { agencyFeed } from '#queries/feeds.ts';

export const GET: APIRoute = async ({ params }) =>
  jsonFeedResponse(await agencyFeed(params['id'] ?? ''));
