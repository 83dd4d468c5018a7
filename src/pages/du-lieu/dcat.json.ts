import type { APIRoute } from 'astro';
import { dcat } from '#outputs/open-data/dcat.ts';
import { jsonResponse } from '#lib/responses.ts';
import { bulkFiles } from '#features/open-data/pages/bulk.ts';
import { tableFiles, catalogue } from '#features/open-data/pages/open-data.ts';

export const GET: APIRoute = async () =>
  jsonResponse(
    dcat(await tableFiles(), await bulkFiles(), await catalogue()),
    'application/ld+json',
  );
