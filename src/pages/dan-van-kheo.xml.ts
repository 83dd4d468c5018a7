import type { APIRoute } from 'astro';
import { atomResponse } from '#lib/atom.ts';
import { conceptFeed } from '#queries/feeds.ts';
import { DATA } from '#strings/data.ts';

export const GET: APIRoute = async () => atomResponse(await conceptFeed('story', DATA.feedStories));
