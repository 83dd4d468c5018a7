import type { APIRoute } from 'astro';
import { recordAt } from '#site/collection.ts';
import { dialogueIcs } from '#features/dialogue/pages/dialogue-files.ts';

export const GET: APIRoute = async ({ params }) =>
  new Response(dialogueIcs(await recordAt('dialogues', params['slug'])), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
