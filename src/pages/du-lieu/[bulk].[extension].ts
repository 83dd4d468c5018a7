import type { APIRoute } from 'astro';
import type { BulkFile } from '#domain/open-data/archive.ts';
import { bulkContent, bulkPaths } from '#queries/bulk-files.ts';

export const getStaticPaths = bulkPaths;
export const GET: APIRoute<{ file: BulkFile }> = ({ props: { file } }) =>
  new Response(bulkContent(file), { headers: { 'content-type': file.mediaType } });
