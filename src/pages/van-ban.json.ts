import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '#outputs/atom.ts';
import { conceptFeed } from '#features/log/pages.ts';
import { DATA } from '#features/open-data/labels.ts';

export const GET: APIRoute = async () =>
  jsonFeedResponse(await conceptFeed('directive', DATA.feedDirectives));
