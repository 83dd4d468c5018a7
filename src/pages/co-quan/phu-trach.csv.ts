import type { APIRoute } from 'astro';
import { csvResponse } from '#lib/csv.ts';
import { contactsCsv } from '#features/contact-list/pages.ts';

export const GET: APIRoute = async () => csvResponse(await contactsCsv());
