import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '#lib/atom.ts';
import { conceptFeed } from '#queries/feeds.ts';
import { DATA } from '#strings/data.ts';

export const GET: APIRoute = async () =>
  jsonFeedResponse(await conceptFeed('story', DATA.feedStories));
