import type { APIRoute } from 'astro';
import { jsonOf } from '#features/reception/pages/reception-files.ts';

export const GET: APIRoute = async () => Response.json(await jsonOf(undefined));
