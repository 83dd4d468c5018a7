import type { APIRoute } from 'astro';
import { dcat } from '#domain/open-data/dcat.ts';
import { jsonResponse } from '#lib/responses.ts';
import { bulkFiles } from '#queries/bulk.ts';
import { tableFiles, catalogue } from '#queries/open-data.ts';

export const GET: APIRoute = async () =>
  jsonResponse(
    dcat(await tableFiles(), await bulkFiles(), await catalogue()),
    'application/ld+json',
  );
