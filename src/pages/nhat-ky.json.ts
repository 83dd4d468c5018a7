import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '#outputs/atom.ts';
import { logFeed } from '#features/log/pages.ts';

export const GET: APIRoute = async () => jsonFeedResponse(await logFeed());
