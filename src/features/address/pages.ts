/** Pages at former addresses of records, and at addresses of removed records. */
import { movesOf, replaced, type Moved } from './rules/former.ts';
import type { Removed, RemovedPage } from './schema.ts';
import { CONCEPTS } from '#features/concepts.ts';
import { ADDRESSED } from '#features/index.ts';
import { formerDataFiles } from '#features/open-data/pages/tables.ts';
import { KEYS } from '#db/inputs.ts';
import { index, input } from '#db/db.ts';
import { records } from '#site/collection.ts';
import { SITE_PARTS } from '#site/features.ts';

const removedPages = (): readonly RemovedPage[] =>
  (input(KEYS.file('removed')) as Removed | undefined)?.pages ?? [];

/** A former address with its target: another address, or a notice why it is gone. */
type FormerAddress = Moved | { readonly from: string; readonly removed: RemovedPage };

const replacedPages = (): Moved[] =>
  removedPages().flatMap(({ path, to }) => (to === undefined ? [] : replaced(path, to)));

export async function movedAddresses(): Promise<Moved[]> {
  const ofRecords = ADDRESSED.map(async (concept) =>
    (await records(CONCEPTS[concept].collection)).flatMap((entry) => movesOf(concept, entry)),
  );
  const ofOtherPages = Object.values(SITE_PARTS).map(
    async ({ moved }) => (await moved?.(removedPages())) ?? [],
  );
  return [
    ...(await Promise.all(ofRecords)).flat(),
    ...replacedPages(),
    ...(await Promise.all(ofOtherPages)).flat(),
    ...formerDataFiles(),
  ];
}

/**
 * The former address of every page, without duplicates; `npm run check` proves that none is in use.
 */
async function formerAddresses(): Promise<FormerAddress[]> {
  const removed = removedPages()
    .filter(({ to }) => to === undefined)
    .map((page) => ({ from: page.path, removed: page }));
  const moved = await movedAddresses();
  return [...moved.filter(({ from }) => from.endsWith('/')), ...removed];
}

const byAddress = index(
  'former addresses',
  async () => new Map((await formerAddresses()).map((address) => [address.from, address] as const)),
);

/**
 * The page at a former address, or below one.
 * @param path without a slash at the ends
 * @throws Error where there is none
 */
export async function formerPage(path: string): Promise<FormerAddress> {
  const known = await byAddress();
  const exact = known.get(`/${path}/`);
  if (exact) return exact;
  const parts = path.split('/');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const found = known.get(`/${parts.slice(0, length).join('/')}/`);
    if (found && 'to' in found && !found.alone)
      return { from: `/${path}/`, to: `${found.to}${parts.slice(length).join('/')}/` };
  }
  throw new Error(`Địa chỉ /${path}/ chưa từng có`);
}

export const goneAddresses = (): string[] =>
  removedPages().flatMap(({ path, to }) => (to === undefined ? [path] : []));
