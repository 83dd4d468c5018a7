import type { APIRoute } from 'astro';
import { conceptFeed } from '#features/log/pages.ts';
import { atomResponse } from '#outputs/atom.ts';

export const GET: APIRoute = async ({ params }) => atomResponse(await conceptFeed(params));
