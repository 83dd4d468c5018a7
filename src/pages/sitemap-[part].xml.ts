import type { APIRoute } from 'astro';
import { xmlResponse } from '#lib/xml-response.ts';
import { sitemapPaths } from '#queries/sitemap.ts';

export const getStaticPaths = sitemapPaths;
export const GET: APIRoute<{ text: string }> = ({ props }) => xmlResponse(props.text);
