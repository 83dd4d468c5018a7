import type { APIRoute } from 'astro';
import { xmlResponse } from '#lib/responses.ts';
import { sitemapIndex } from '#site/sitemap.ts';

export const GET: APIRoute = async () => xmlResponse(await sitemapIndex());
