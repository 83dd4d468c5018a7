import type { APIRoute } from 'astro';
import { dataPackage } from '#domain/open-data/data-package.ts';
import { jsonResponse } from '#lib/responses.ts';
import { bulkFiles } from '#queries/bulk.ts';
import { tableFiles, catalogue } from '#queries/open-data.ts';

export const GET: APIRoute = async () =>
  jsonResponse(dataPackage(await tableFiles(), await bulkFiles(), await catalogue()));
