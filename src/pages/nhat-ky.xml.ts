import type { APIRoute } from 'astro';
import { atomResponse } from '#lib/atom.ts';
import { logFeed } from '#queries/feeds.ts';

export const GET: APIRoute = async () => atomResponse(await logFeed());
