/** Pages at former addresses of records, and at addresses of removed records. */
import { movesOf, type Moved } from './rules/former.ts';
import type { Removed, RemovedPage } from './schema.ts';
import { CONCEPTS } from '#features/concepts.ts';
import { ADDRESSED } from '#features/index.ts';
import { trackerAgencyPath, trackerCsvPath, trackerPath } from '#features/duty/rules/path.ts';
import { DATA_PATH } from '#outputs/open-data/files.ts';
import { dutyStatusTable } from '#features/duty/outputs/open-data.ts';
import { formerDataFiles } from '#features/open-data/pages/tables.ts';
import { KEYS } from '#db/inputs.ts';
import { index, input } from '#db/db.ts';
import { records, today } from '#site/collection.ts';
import { formerLists } from '#features/directive/pages/directive-lists.ts';
import { trackedAgencies, trackedDirectives } from '#features/duty/pages.ts';
import { formerStoryLists } from '#features/story/pages/story-lists.ts';

const removedPages = (): readonly RemovedPage[] =>
  (input(KEYS.file('removed')) as Removed | undefined)?.pages ?? [];

/** A former address with its target: another address, or a notice why it is gone. */
type FormerAddress = Moved | { readonly from: string; readonly removed: RemovedPage };

/** The tracker of a directive with duties has an address of the same name. */
const trackerMoves = async (): Promise<Moved[]> =>
  (await trackedDirectives()).flatMap(({ directive: { id, data } }) =>
    (data.formerIds ?? []).map((former) => ({ from: trackerPath(former), to: trackerPath(id) })),
  );

/** The table of all existing trackers: the target for addresses of removed trackers. */
const ALL_TRACKERS = `${DATA_PATH}${dutyStatusTable.file}.csv`;

/**
 * A removed tracker had pages of years and of agencies, and a table. They redirect to the page that
 * replaced it, or to their counterparts if that is the tracker of another directive.
 */
async function trackerParts(from: string, to: string): Promise<Moved[]> {
  const [, , directive = ''] = from.split('/');
  const target = (await trackedDirectives()).find(
    ({ directive: { id } }) => trackerPath(id) === to,
  );
  const living = target
    ? new Set<number | string>([
        ...target.years,
        ...(await trackedAgencies(target)).map(({ id }) => id),
      ])
    : new Set();
  const issued = (await records('directives')).find(({ id }) => id === directive)?.data.issuedOn;
  const now = Number(today().slice(0, 4));
  const years = issued
    ? Array.from({ length: now - Number(issued.slice(0, 4)) + 1 }, (_, index) => now - index)
    : [];
  const agencies = [
    ...(await records('agencies'))
      .filter(({ data }) => data.level !== 'central')
      .map(({ id }) => id),
    ...removedPages().flatMap(({ path }) => /^\/co-quan\/(.+)\/$/.exec(path)?.[1] ?? []),
  ];
  const alone = true as const;
  return [
    ...(target ? [] : [{ from: trackerCsvPath(directive), to: ALL_TRACKERS, alone }]),
    ...years
      .filter((year) => !living.has(year))
      .map((year) => ({ from: trackerPath(directive, year), to, alone })),
    ...agencies
      .filter((id) => !living.has(id))
      .map((id) => ({ from: trackerAgencyPath(directive, id), to, alone })),
  ];
}

/** Pages that were replaced by another one. */
async function replacedPages(): Promise<Moved[]> {
  const moves = removedPages().map(async ({ path: from, to }) => {
    if (!to) return [];
    const isTracker = from.startsWith(trackerPath());
    const alone = isTracker && !to.startsWith(trackerPath()) ? { alone: true as const } : {};
    return [{ from, to, ...alone }, ...(isTracker ? await trackerParts(from, to) : [])];
  });
  return (await Promise.all(moves)).flat();
}

/** The target of each moved address. */
export async function movedAddresses(): Promise<Moved[]> {
  const moves = ADDRESSED.map(async (concept) =>
    (await records(CONCEPTS[concept].collection)).flatMap((entry) => movesOf(concept, entry)),
  );
  const others = [trackerMoves(), replacedPages(), formerLists(), formerStoryLists()];
  return [...(await Promise.all([...moves, ...others])).flat(), ...formerDataFiles()];
}

/**
 * The former address of every page, without duplicates; `npm run check` proves that none is in use.
 */
export async function formerAddresses(): Promise<FormerAddress[]> {
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

/** Addresses of removed pages that nothing replaced. */
export const goneAddresses = (): string[] =>
  removedPages().flatMap(({ path, to }) => (to === undefined ? [path] : []));
