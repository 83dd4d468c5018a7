import type { APIRoute } from 'astro';
import { atomResponse } from '#outputs/atom.ts';
import { logFeed } from '#features/log/pages.ts';

export const GET: APIRoute = async () => atomResponse(await logFeed());
