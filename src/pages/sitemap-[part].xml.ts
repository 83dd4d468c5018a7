import type { APIRoute } from 'astro';
import { xmlResponse } from '#lib/responses.ts';
import { sitemapPaths } from '#queries/sitemap.ts';

export const getStaticPaths = sitemapPaths;
export const GET: APIRoute<{ text: string }> = ({ props }) => xmlResponse(props.text);
