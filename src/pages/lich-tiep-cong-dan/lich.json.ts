import type { APIRoute } from 'astro';
import { jsonOf } from '#queries/reception-files.ts';

export const GET: APIRoute = async ({ site }) => Response.json(await jsonOf(undefined, site));
