/** Pages at addresses that a record had before, or that no record has any more. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESSED, movesOf, type Moved } from '#domain/address/former.ts';
import { removedSchema, type RemovedPage } from '#domain/address/removed-schema.ts';
import { CONCEPTS } from '#domain/concepts.ts';
import { trackerPath } from '#domain/duty/path.ts';
import { parseYaml } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/settings.ts';
import { records } from './collection.ts';
import { formerLists } from './directive-lists.ts';
import { trackedDirectives } from './duties.ts';

function removedPages(): RemovedPage[] {
  const file = join(SETTINGS.contentDir, 'removed.yml');
  if (!existsSync(file)) return [];
  return removedSchema.parse(parseYaml(readFileSync(file, 'utf8').normalize('NFC')).data).pages;
}

/** A former address and where it leads: to another address, or to a word of why it is gone. */
export type FormerAddress =
  | { readonly from: string; readonly to: string }
  | { readonly from: string; readonly removed: RemovedPage };

/** A directive with duties has its tracker at an address of the same name. */
const trackerMoves = async (): Promise<Moved[]> =>
  (await trackedDirectives()).flatMap(({ directive: { id, data } }) =>
    (data.formerIds ?? []).map((former) => ({ from: trackerPath(former), to: trackerPath(id) })),
  );

/** Where each address that moved leads. */
export async function movedAddresses(): Promise<Moved[]> {
  const moves = ADDRESSED.map(async (concept) =>
    (await records(CONCEPTS[concept].collection)).flatMap((entry) => movesOf(concept, entry)),
  );
  return (await Promise.all([...moves, trackerMoves(), formerLists()])).flat();
}

/** Every former address once; `npm run check` proves that none is a living one. */
export async function formerAddresses(): Promise<FormerAddress[]> {
  const removed = removedPages().map((page) => ({ from: page.path, removed: page }));
  return [...(await movedAddresses()), ...removed];
}
