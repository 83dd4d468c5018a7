import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '#lib/atom.ts';
import { logFeed } from '#queries/feeds.ts';

export const GET: APIRoute = async () => jsonFeedResponse(await logFeed());
