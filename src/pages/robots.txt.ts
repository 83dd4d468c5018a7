/**
 * Rules for crawlers. A demonstration has `noindex` in each page, which crawlers must read to obey.
 */
import type { APIRoute } from 'astro';
import { absolute } from '#lib/node/absolute-url.ts';
import { href } from '#lib/url.ts';
import { site } from '#site/site.ts';

export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      `Disallow: ${href('/admin/')}`,
      'Allow: /',
      '',
      ...(site().demonstration ? [] : [`Sitemap: ${absolute('/sitemap-index.xml')}`, '']),
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
