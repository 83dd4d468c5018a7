/** Opens the indexes of one or more sites: all their pages and passages, numbered through. */
import { gunzipSync } from 'fflate';
import { itemAt } from '#lib/item-at.ts';
import {
  type Column,
  ENTRY_FILE,
  FORMAT,
  INDEX_FOLDER,
  type IndexEntry,
  listPath,
  pagesPath,
  type SegmentPages,
  type SiteWords,
} from '#search/format.ts';
import type { FacetName } from '#search/types.ts';

/** Reads a file of an index and returns it unzipped. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** A site whose index is read. */
export interface Site {
  /** Its address with a slash at its end: the base path, or the URL of another site. */
  readonly base: string;
  /** Which other site it is. */
  readonly partner?: Partner;
  readonly read: ReadFile;
}

/** Another site, which may be searched together with this one. */
export interface Partner {
  readonly name: string;
  /** With a slash at its end. */
  readonly url: string;
}

/** The index of a partner could not be read. */
export class PartnerError extends Error {
  readonly partner: Partner;

  constructor(partner: Partner, cause: unknown) {
    super(`${partner.url}: không đọc được chỉ mục tìm kiếm`, { cause });
    this.partner = partner;
  }
}

/** One segment, whose pages and passages have numbers of their own. */
export interface OpenSegment {
  readonly site: Site;
  readonly pages: SegmentPages;
  /** Number through all segments by its own number; `GONE` for passages of dropped pages. */
  readonly passageAt: Uint32Array;
}
export const GONE = 0xffffffff;

export interface Catalogue {
  readonly segments: readonly OpenSegment[];
  readonly passages: readonly number[];
  readonly dates: readonly string[];
  readonly columns: Readonly<Record<Exclude<FacetName, 'year'>, Column>>;
}

export interface SiteIndex {
  readonly site: Site;
  readonly entry: IndexEntry;
  readonly words: SiteWords;
  readonly segments: readonly SegmentPages[];
}

/** Some servers already decompress files that are named or look like gzip files. */
const isZipped = (data: Uint8Array): boolean => data[0] === 0x1f && data[1] === 0x8b;

/**
 * Returns a reader of the index below an address. fflate unzips these small files faster than
 * DecompressionStream can be set up (measured: ten texts in 106 ms instead of 154).
 * @throws when the site does not have the file
 */
export const fetchFile =
  (base: string): ReadFile =>
  async (path) => {
    // All files but the entry are named by content digest and may be cached.
    const answer = await fetch(base + INDEX_FOLDER + path);
    if (!answer.ok) throw new Error(`${INDEX_FOLDER}${path}: ${answer.status}`);
    const data = new Uint8Array(await answer.arrayBuffer());
    return isZipped(data) ? gunzipSync(data) : data;
  };

/** A reader does not wait longer for another site than for this one on a slow line. */
const PATIENCE_MS = 8_000;

/** @param read of another site; default: from its address */
export const partnerSite = (partner: Partner, read = fetchFile(partner.url)): Site => ({
  base: partner.url,
  partner,
  read: guarded(partner, read),
});

/** Reads for a partner: every failure names it, so that the other sites can be searched without it. */
function guarded(partner: Partner, read: ReadFile): ReadFile {
  return (path) => {
    const late = new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error(`${path}: quá ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    return Promise.race([read(path), late]).catch((cause: unknown) => {
      throw new PartnerError(partner, cause);
    });
  };
}

export const readJson = async <T>(read: ReadFile, path: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await read(path))) as T;

/** @throws when the index cannot be loaded, or has a format that this reader does not know */
export async function openSite(site: Site): Promise<SiteIndex> {
  const { read } = site;
  const entry = await readJson<IndexEntry>(read, ENTRY_FILE);
  if (entry.format !== FORMAT) {
    const fault = new Error(
      `${site.base}: chỉ mục dạng ${entry.format}, trang này đọc dạng ${FORMAT}`,
    );
    throw site.partner ? new PartnerError(site.partner, fault) : fault;
  }
  const [words, segments] = await Promise.all([
    readJson<SiteWords>(read, listPath(entry.words)),
    Promise.all(entry.segments.map(({ file }) => readJson<SegmentPages>(read, pagesPath(file)))),
  ]);
  return { site, entry, words, segments };
}

/** A page by the number of its segment and its own in it. */
interface PageIn {
  readonly segment: number;
  readonly page: number;
}

/** Returns the pages of a site in order of address. */
function pagesOf({ entry, segments }: SiteIndex): PageIn[] {
  const kept = segments.map(({ passages }, segment) => {
    const dropped = new Set(entry.segments[segment]?.dropped);
    return [...passages.keys()].flatMap((page) => (dropped.has(page) ? [] : [{ segment, page }]));
  });
  const [first = [], ...later] = kept;
  const pages: (PageIn | undefined)[] = Array.from({
    length: kept.reduce((sum, { length }) => sum + length, 0),
  });
  later.forEach((each, at) =>
    entry.segments[at + 1]?.positions?.forEach((position, page) => (pages[position] = each[page])),
  );
  let next = 0;
  return pages.map((page) => page ?? itemAt(first, next++));
}

type FilterName = keyof Catalogue['columns'];
const FILTERS: readonly FilterName[] = ['kind', 'type', 'agency', 'field'];

const valuesIn = ({ values, of }: Column, page: number): string[] =>
  itemAt(of, page).map((number) => itemAt(values, number));

/** Returns the values of a filter under which a page is found. */
function valuesOf(name: FilterName, pages: SegmentPages, words: SiteWords, page: number): string[] {
  const own = valuesIn(pages.columns[name], page);
  if (name !== 'agency') return own;
  const names = valuesIn(pages.columns.agencyId, page).flatMap((id) => words.agencyNames[id] ?? []);
  return [...new Set([...own, ...names])];
}

/** A column that grows. */
class Values implements Column {
  readonly #numbers = new Map<string, number>();
  readonly values: string[] = [];
  readonly of: number[][] = [];

  add(values: readonly string[]): void {
    this.of.push(values.map((value) => this.#number(value)));
  }
  #number(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Joins the indexes of sites. */
export function catalogueOf(indexes: readonly SiteIndex[]): Catalogue {
  const passages: number[] = [];
  const dates: string[] = [];
  const columns = {
    kind: new Values(),
    type: new Values(),
    agency: new Values(),
    field: new Values(),
  };
  const all: OpenSegment[] = [];
  let total = 0;
  for (const index of indexes) {
    const segments = index.segments.map((pages) => {
      const starts = startsOf(pages.passages);
      const passageAt = new Uint32Array(itemAt(starts, starts.length - 1)).fill(GONE);
      return { site: index.site, pages, starts, passageAt };
    });
    all.push(...segments);
    for (const { segment, page } of pagesOf(index)) {
      const { pages, starts, passageAt } = itemAt(segments, segment);
      const count = itemAt(pages.passages, page);
      for (let at = 0; at < count; at += 1) passageAt[itemAt(starts, page) + at] = total + at;
      total += count;
      passages.push(count);
      dates.push(itemAt(pages.dates, page));
      for (const name of FILTERS) columns[name].add(valuesOf(name, pages, index.words, page));
    }
  }
  return { segments: all, passages, dates, columns };
}

/** Returns running sums: the number of each first passage, and the total as last entry. */
export function startsOf(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => (starts[at + 1] = itemAt(starts, at) + count));
  return starts;
}
