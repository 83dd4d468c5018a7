/** Reads a record's Markdown body when a page needs it. */
import { splitFrontMatter } from '#lib/front-matter.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { KEYS } from '#db/inputs.ts';
import { input, query } from '#db/db.ts';

/** The whole unchanged file, for the source download of a page. */
export const readSource = (collection: string, id: string): string =>
  input(KEYS.source(collection, id)) as string;

/** The Markdown of that record, NFC; empty when it has none. */
export const readBody = query(
  'body',
  (collection: string, id: string): string =>
    normaliseText(splitFrontMatter(readSource(collection, id)).body).trim(),
  { keeps: 'briefly' },
);
