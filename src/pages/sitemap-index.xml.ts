import type { APIRoute } from 'astro';
import { xmlResponse } from '#lib/xml-response.ts';
import { sitemapIndex } from '#queries/sitemap.ts';

export const GET: APIRoute = async () => xmlResponse(await sitemapIndex());
