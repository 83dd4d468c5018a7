import type { APIRoute } from 'astro';
import type { DataFile } from '#domain/open-data/catalogue.ts';
import { bulkContent, bulkPaths } from '#queries/bulk.ts';

export const getStaticPaths = bulkPaths;
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(bulkContent(file), { headers: { 'content-type': file.mediaType } });
