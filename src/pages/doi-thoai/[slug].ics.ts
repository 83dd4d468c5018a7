import type { APIRoute } from 'astro';
import type { DialogueEntry } from '#domain/entry.ts';
import { dialogueIcs, dialogueIcsPaths } from '#queries/dialogue-files.ts';

export const getStaticPaths = dialogueIcsPaths;

export const GET: APIRoute<{ entry: DialogueEntry }> = ({ props }) =>
  new Response(dialogueIcs(props.entry), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
