/**
 * Lists from a forge. A blob never changes: the part a list needs is read once and cached in the
 * browser, one cache per folder, so that a list that was read before costs no request per record.
 */
import { filterByExtension, localForage } from 'decap-cms-lib-util';
import type { Loaded, Outline } from './outline.ts';

export interface ListedFile {
  readonly path: string;
  readonly id: string;
}
type Shelf = ReadonlyMap<string, Outline>;

/** Number of parallel requests, the same as Decap's. */
const AT_ONCE = 10;
/** Increase when the cached format of a record changes. */
const SHELF_VERSION = 1;

/** Also cached for this page, so that an unchanged record is the same object as before. */
const shelves = new Map<string, Promise<Shelf>>();

/** A browser without storage reads everything again. */
const stored = async (name: string): Promise<Shelf> =>
  new Map(Object.entries((await localForage.getItem(name).catch(() => null)) ?? {}));

function openShelf(name: string): Promise<Shelf> {
  const shelf = shelves.get(name) ?? stored(name);
  shelves.set(name, shelf);
  return shelf;
}

function save(name: string, shelf: Shelf): void {
  shelves.set(name, Promise.resolve(shelf));
  localForage
    .setItem(name, Object.fromEntries(shelf))
    .catch((error: unknown) => console.info('Trình duyệt không giữ được danh sách:', error));
}

async function readTexts(
  files: readonly ListedFile[],
  readText: (file: ListedFile) => Promise<string>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) texts.set(file.id, await readText(file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return texts;
}

/**
 * @param place which list this is: backend, repository, folder
 * @param readText the text of one file
 * @throws the errors of `readText`: an incomplete list would not be recognisable
 */
export async function forgeList(
  place: readonly string[],
  files: readonly ListedFile[],
  readText: (file: ListedFile) => Promise<string>,
): Promise<Loaded[]> {
  const name = ['outlines', SHELF_VERSION, ...place].join('|');
  const before = await openShelf(name);
  const now = new Map<string, Outline>();
  for (const { id } of files) {
    const outline = before.get(id);
    if (outline) now.set(id, outline);
  }
  const texts = await readTexts(
    files.filter(({ id }) => !now.has(id)),
    readText,
  );
  let isSaving = false;
  // Decap parses all texts at once when they are here; it retries unreadable ones next time.
  const keep = (id: string, outline: Outline): void => {
    if (Object.keys(outline).length === 0) return;
    now.set(id, outline);
    if (!isSaving) setTimeout(() => save(name, now));
    isSaving = true;
  };
  return files.map((file) => {
    const outline = before.get(file.id);
    return outline
      ? { file, data: '', outline }
      : { file, data: texts.get(file.id) ?? '', keep: (read) => keep(file.id, read) };
  });
}

/** The part of Forgejo's and GitHub's API that lists use. */
interface TreeApi {
  readonly originRepoURL: string;
  listFiles(folder: string, options: { repoURL: string; depth: number }): Promise<ListedFile[]>;
  readFile(path: string, id: string, options: { repoURL: string }): Promise<string>;
}

/** The records of a folder, with one request for their names and one for each new record. */
export async function listByTree(
  place: readonly string[],
  api: TreeApi,
  folder: string,
  extension: string,
): Promise<Loaded[]> {
  const repoURL = api.originRepoURL;
  const files = await api.listFiles(folder, { repoURL, depth: 1 });
  const records = files.filter((file) => filterByExtension(file, extension));
  return forgeList([...place, folder], records, ({ path, id }) =>
    api.readFile(path, id, { repoURL }),
  );
}
