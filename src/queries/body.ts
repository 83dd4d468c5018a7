/** Reads a record's Markdown body when a page needs it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitFrontMatter } from '#lib/front-matter.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { SETTINGS } from '#lib/node/settings.ts';

/** The Markdown of that record, NFC; empty when it has none. */
export async function readBody(collection: string, id: string): Promise<string> {
  const text = await readFile(join(SETTINGS.contentDir, collection, `${id}.md`), 'utf8');
  return normaliseText(splitFrontMatter(text).body).trim();
}

/** The whole unchanged file, for the source download of a page. */
export const readSource = (collection: string, id: string): Promise<string> =>
  readFile(join(SETTINGS.contentDir, collection, `${id}.md`), 'utf8');
