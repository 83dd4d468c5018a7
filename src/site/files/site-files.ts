/** What browsers and crawlers ask every site for. */
import { absolute } from '#lib/node/absolute-url.ts';
import { href } from '#lib/url.ts';
import { escapeXml } from '#lib/xml.ts';
import { site } from '#site/site.ts';

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: href(`/bieu-tuong/${purpose === 'maskable' ? 'day-' : ''}${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** @see https://www.w3.org/TR/appmanifest/ */
export const manifest = () => ({
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
});

/** So that a browser can search in the site. @see https://github.com/dewitt/opensearch */
export const openSearch = (): string => `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml([...site().name].slice(0, 16).join('').trim())}</ShortName>
<LongName>${escapeXml(site().name.slice(0, 48))}</LongName>
<Description>${escapeXml(site().tagline)}</Description>
<Language>vi</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Image width="192" height="192" type="image/png">${escapeXml(absolute('/bieu-tuong/192.png'))}</Image>
<Url type="text/html" method="get" template="${escapeXml(absolute('/tim-kiem/'))}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(absolute('/opensearch.xml'))}"/>
</OpenSearchDescription>
`;

/** Rules for crawlers. A demonstration has `noindex` in each page, which crawlers must read to obey. */
export const robots = (): string =>
  [
    'User-agent: *',
    `Disallow: ${href('/admin/')}`,
    'Allow: /',
    '',
    ...(site().demonstration ? [] : [`Sitemap: ${absolute('/sitemap-index.xml')}`, '']),
  ].join('\n');
