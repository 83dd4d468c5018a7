import type { APIRoute } from 'astro';
import { absolute } from '#lib/node/absolute-url.ts';
import { escapeXml } from '#lib/xml.ts';
import { site } from '#site/site.ts';

export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="utf-8"?>
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
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
