import type { APIRoute } from 'astro';
import { jsonResponse } from '#lib/responses.ts';
import { href } from '#lib/url.ts';
import { site } from '#site/site.ts';

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: href(`/bieu-tuong/${purpose === 'maskable' ? 'day-' : ''}${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute = () =>
  jsonResponse(
    {
      id: href('/'),
      name: site().name,
      short_name: site().name,
      description: site().tagline,
      lang: 'vi',
      dir: 'ltr',
      start_url: href('/'),
      scope: href('/'),
      display: 'browser',
      background_color: '#fbfaf6',
      theme_color: site().colours.brand,
      icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    },
    'application/manifest+json',
  );
