import type { APIRoute } from 'astro';
import { conceptFeed } from '#features/log/pages.ts';
import { jsonFeedResponse } from '#outputs/atom.ts';

export const GET: APIRoute = async ({ params }) => jsonFeedResponse(await conceptFeed(params));
