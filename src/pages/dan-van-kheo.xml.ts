import type { APIRoute } from 'astro';
import { atomResponse } from '#outputs/atom.ts';
import { conceptFeed } from '#features/log/pages.ts';
import { DATA } from '#features/open-data/labels.ts';

export const GET: APIRoute = async () => atomResponse(await conceptFeed('story', DATA.feedStories));
