import type { APIRoute } from 'astro';
import type { DataFile } from '#domain/open-data/catalogue.ts';
import { bulkPaths } from '#queries/bulk-files.ts';
import { bulkContent } from '#queries/bulk-output.ts';

export const getStaticPaths = bulkPaths;
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(bulkContent(file), { headers: { 'content-type': file.mediaType } });
