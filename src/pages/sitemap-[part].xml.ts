import type { APIRoute } from 'astro';
import { xmlResponse } from '#lib/responses.ts';
import { sitemapPages } from '#site/sitemap.ts';

export const GET: APIRoute = async ({ params }) =>
  xmlResponse((await sitemapPages.at(params)).text);
