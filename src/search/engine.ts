/** The one file that talks to Pagefind: typed, and in Vietnamese as people write it. */
import { cure, restore } from './cure.ts';
import type { SearchState } from './url-state.ts';

export interface Hit {
  url: string;
  title: string;
  /** Safe pieces of the excerpt; `mark` says that the piece matched. */
  excerpt: { text: string; mark: boolean }[];
  kind: string;
  type: string;
  agency: string;
  date: string;
  number: string;
  validity: string;
  sample: boolean;
}

export interface Result {
  total: number;
  /** Loads hits from..to (exclusive), in order. */
  load(from: number, to: number): Promise<Hit[]>;
}

/** How many results each value of each filter has. */
export type FilterCounts = Record<string, Record<string, number>>;

interface PagefindHit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    query: string | null,
    options: object,
  ): Promise<{
    results: { data(): Promise<PagefindHit> }[];
    filters: FilterCounts;
  }>;
}

/** Splits Pagefind's excerpt, which is escaped text with `<mark>`, into plain pieces. */
function excerptPieces(html: string): Hit['excerpt'] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return [...body.childNodes].map((node) => ({
    text: restore(node.textContent ?? ''),
    mark: node.nodeName === 'MARK',
  }));
}

function toHit({ url, excerpt, meta }: PagefindHit): Hit {
  const value = (key: string) => restore(meta[key] ?? '');
  return {
    url,
    title: value('title'),
    excerpt: excerptPieces(excerpt),
    kind: value('loai'),
    type: value('kieu'),
    agency: value('co-quan'),
    date: value('ngay'),
    number: value('so'),
    validity: value('hieu-luc'),
    sample: value('minh-hoa') === '1',
  };
}

const restoreCounts = (filters: FilterCounts): FilterCounts =>
  Object.fromEntries(
    Object.entries(filters).map(([name, counts]) => [
      name,
      Object.fromEntries(Object.entries(counts).map(([value, count]) => [restore(value), count])),
    ]),
  );

/** Years of a date range, for the filter that is an exact value; undefined when open. */
function yearsBetween(from: string, to: string): string[] | undefined {
  if (!from && !to) return undefined;
  const [first, last] = [Number((from || '1945').slice(0, 4)), Number((to || '2100').slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i));
}

const inRange = (date: string, { from, to }: SearchState): boolean =>
  (!from || date.padEnd(10, '~') >= from) && (!to || date <= to);

/**
 * Opens the index below `base` (the site's base path).
 * @throws when the index cannot be loaded
 */
export async function openIndex(base: string) {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // The module stays loaded: without this a second opening would keep the index of the first.
  await pagefind.destroy();
  await pagefind.options({ baseUrl: base, excerptLength: 32, ranking: { termSimilarity: 4 } });
  await pagefind.init();
  // Answers count only the filters that are loaded.
  const filters = restoreCounts(await pagefind.filters());

  return {
    /** All filters with the counts of the whole site. */
    filters,

    async search(state: SearchState): Promise<Result & { filters: FilterCounts }> {
      const exact = {
        loai: state.kind,
        kieu: state.type,
        'co-quan': state.agency,
        nam: state.year,
      };
      const chosen: Record<string, unknown> = Object.fromEntries(
        Object.entries(exact)
          .filter(([, value]) => value)
          .map(([name, value]) => [name, cure(value)]),
      );
      const years = yearsBetween(state.from, state.to);
      if (years && !state.year) chosen['nam'] = { any: years };
      const answer = await pagefind.search(state.q ? cure(state.q) : null, {
        filters: chosen,
        ...(state.sort === 'moi-nhat' ? { sort: { ngay: 'desc' } } : {}),
      });
      const counts = restoreCounts(answer.filters);
      const load = async (from: number, to: number) =>
        (await Promise.all(answer.results.slice(from, to).map((result) => result.data()))).map(
          toHit,
        );
      if (!years) return { total: answer.results.length, load, filters: counts };
      // The index filters by year only; the days at both ends are compared here.
      const hits = (await load(0, answer.results.length)).filter((hit) => inRange(hit.date, state));
      return {
        total: hits.length,
        load: (from, to) => Promise.resolve(hits.slice(from, to)),
        filters: counts,
      };
    },
  };
}
export type SearchIndex = Awaited<ReturnType<typeof openIndex>>;
