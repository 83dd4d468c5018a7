import type { APIRoute } from 'astro';
import { absolute } from '#lib/absolute-url.ts';
import { href } from '#lib/url.ts';

export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      `Disallow: ${href('/admin/')}`,
      'Allow: /',
      '',
      `Sitemap: ${absolute('/sitemap-index.xml')}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
