import type { APIRoute } from 'astro';
import { bulkPath } from '#features/open-data/pages/bulk-output.ts';
import { bulkFile } from '#features/open-data/pages/bulk.ts';
import { fileResponse } from '#lib/node/file-response.ts';

export const GET: APIRoute = async ({ params }) => fileResponse(bulkPath(await bulkFile(params)));
