import type { APIRoute } from 'astro';
import { dataPackage } from '#outputs/open-data/data-package.ts';
import { jsonResponse } from '#lib/responses.ts';
import { bulkFiles } from '#features/open-data/pages/bulk.ts';
import { tableFiles, catalogue } from '#features/open-data/pages/open-data.ts';

export const GET: APIRoute = async () =>
  jsonResponse(dataPackage(await tableFiles(), await bulkFiles(), await catalogue()));
