import type { APIRoute } from 'astro';
import { bulkContent } from '#features/open-data/pages/bulk-output.ts';
import { bulkFile } from '#features/open-data/pages/bulk.ts';

export const GET: APIRoute = async ({ params }) => {
  const file = await bulkFile(params);
  return new Response(bulkContent(file), { headers: { 'content-type': file.mediaType } });
};
