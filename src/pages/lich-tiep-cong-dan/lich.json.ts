import type { APIRoute } from 'astro';
import { jsonOf } from '#queries/reception-files.ts';

export const GET: APIRoute = async () => Response.json(await jsonOf(undefined));
