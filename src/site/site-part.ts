/**
 * The site part of a concept: what the site's pages and outputs need to know of it beyond its
 * manifest (src/features/feature.ts), with queries. Every entry is required, so that a new concept
 * is asked each question.
 *
 * A part has no markup: every page asks the list of parts for something, and would load the style
 * sheets of all that is drawn there.
 */
import type { Params, RoutePages } from '#db/pages.ts';
import type { Moved } from '#features/address/rules/former.ts';
import type { RemovedPage } from '#features/address/schema.ts';
import { CONCEPTS, type ConceptName } from '#features/concepts.ts';
import type { Picture } from '#lib/picture.ts';
import type { DataFile, FileAbout } from '#outputs/open-data/catalogue.ts';
import type { Table } from '#outputs/open-data/table.ts';
import { publishedIds } from './collection.ts';

export type ParamList = () => readonly Params[] | Promise<readonly Params[]>;

/** The parameters of every page of a route, by the pattern of the route (`/van-ban/[slug]`). */
export type Addresses = Readonly<Record<string, ParamList>>;

export interface SitePart {
  /** Of its routes with parameters; the page of each reads its own data by them. */
  readonly addresses: Addresses;
  /** Former addresses of pages and files that are not those of its records; all that was removed. */
  readonly moved: ((removed: readonly RemovedPage[]) => Promise<readonly Moved[]>) | undefined;
  /** Routes whose pages search engines should know, besides the list and the pages of records. */
  readonly sitemap: readonly string[];
  /** The tables of its manifest whose rows need queries, by their names. */
  readonly tables: Readonly<Record<string, () => Promise<Table>>>;
  /** The pictures of its pages that are made from uploads. */
  readonly pictures: (() => Promise<readonly SourcedPicture[]>) | undefined;
  /** Its own files in the open data. */
  readonly bulk: BulkFiles | undefined;
  /** The records that every agency of the province should have: its page says where it has none. */
  readonly ofAgency:
    { readonly label: string; readonly count: (agency: string) => Promise<number> } | undefined;
  /** What its section will show and who writes it, while it has no record; undefined without one. */
  readonly empty: string | undefined;
  /** The name of a place on the page of a record, by its anchor: "khoản 2 Điều 5". */
  readonly place:
    ((id: string, anchor: string) => string | undefined | Promise<string | undefined>) | undefined;
}

/** Of a concept that other pages show. */
export const WITHOUT_PAGES: SitePart = {
  addresses: {},
  sitemap: [],
  moved: undefined,
  pictures: undefined,
  tables: {},
  bulk: undefined,
  ofAgency: undefined,
  empty: undefined,
  place: undefined,
};

/** A picture with what it is made from: an upload by its path, or page 1 of a PDF by its digest. */
export interface SourcedPicture {
  readonly picture: Picture;
  readonly source: { readonly file: string } | { readonly pdf: string };
}

/** Files that are made together. */
export interface BulkFiles {
  readonly files: readonly FileAbout[];
  readonly make: () => Promise<readonly DataFile[]>;
}

/** The pattern with its parameters: `/van-ban/2021-08-ct-tu/` of `/van-ban/[slug]/`. */
export const addressAt = (pattern: string, params: Params): string =>
  pattern
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '')
    .replace(/\/+$/, '/');

/** The parameters of an address with that pattern. */
export function paramsAt(pattern: string, address: string): Params {
  const shape = pattern.replace(/\[(\.\.\.)?(\w+)\]|\./g, (_, rest, name?: string) =>
    name ? `(?<${name}>${rest ? '.+' : '[^/]+?'})` : '\\.',
  );
  return { ...new RegExp(`^${shape}$`).exec(address)?.groups };
}

/** Its pages for search engines besides the list and records; a route without parameters is one. */
export async function pagesOfPart({ addresses, sitemap }: SitePart): Promise<string[]> {
  const pages = sitemap.map(async (pattern) =>
    (await (addresses[pattern]?.() ?? [{}])).map((params) => addressAt(`${pattern}/`, params)),
  );
  return (await Promise.all(pages)).flat();
}

/** One page for each value of the only parameter. */
export const each =
  (
    name: string,
    values: () => readonly (string | number)[] | Promise<readonly (string | number)[]>,
  ): ParamList =>
  async () =>
    (await values()).map((value) => ({ [name]: String(value) }));

export const slugs = (concept: ConceptName): ParamList =>
  each('slug', () => publishedIds(CONCEPTS[concept].collection));

export const pagesOf = ({ params }: RoutePages<unknown>): ParamList => params;

/**
 * The addresses of all parts.
 * @throws Error where two have the same pattern
 */
export function joined(parts: readonly Addresses[]): ReadonlyMap<string, ParamList> {
  const all = new Map<string, ParamList>();
  for (const [pattern, list] of parts.flatMap((addresses) => Object.entries(addresses))) {
    if (all.has(pattern)) throw new Error(`two site parts have addresses of ${pattern}`);
    all.set(pattern, list);
  }
  return all;
}
