import type { APIRoute } from 'astro';
import { bulkContent, bulkPages } from '#queries/bulk.ts';

export const GET: APIRoute = async ({ params }) => {
  const { file } = await bulkPages.at(params);
  return new Response(bulkContent(file), { headers: { 'content-type': file.mediaType } });
};
