import type { APIRoute } from 'astro';
import { atomResponse } from '#lib/atom.ts';
import { agencyFeed, agencyFeedPaths } from '#queries/feeds.ts';

export const getStaticPaths = agencyFeedPaths;
export const GET: APIRoute = async ({ params }) =>
  atomResponse(await agencyFeed(params['id'] ?? ''));
