/**
 * The files of a search index, as `index/` writes them and `engine/` reads them: docs/search-index.md
 * is their description for other readers. All but the entry are zipped and named by their content.
 */
import type { SearchTerms } from '#features/search-term/schema.ts';
import type { FacetName, PageFacts, Passage } from './types.ts';

/** Raised when a reader of the present format would misunderstand the files. */
export const FORMAT = 1;

/** The folder of the index below the site's base. */
export const INDEX_FOLDER = 'tim-kiem/chi-muc/';
/** The one file whose name never changes. */
export const ENTRY_FILE = 'index.json';

/** @param file as the index names it: the first part of a digest of its content */
export const wordsPath = (file: string): string => `words/${file}.cbor.gz`;
export const textsPath = (file: string): string => `texts/${file}.json.gz`;
export const pagesPath = (file: string): string => `pages/${file}.json.gz`;
export const listPath = (file: string): string => `lists/${file}.json.gz`;

/** The entry: what the index consists of. */
export interface IndexEntry {
  readonly format: number;
  /** The first has most pages; each later one has what was published after those before it. */
  readonly segments: readonly SegmentEntry[];
  readonly words: string;
  readonly suggestions: string;
}

interface SegmentEntry {
  readonly file: string;
  /** Its pages that are gone from the site, or that a later segment has anew; ascending. */
  readonly dropped: readonly number[];
  /**
   * Positions of its other pages among all pages of the site, which are in order of address. Pages
   * of the first segment, which has none, take the positions that are left.
   */
  readonly positions?: readonly number[];
}

/** The values of a filter; `of` holds, for each page, indices into `values`. */
export interface Column {
  readonly values: readonly string[];
  readonly of: readonly (readonly number[])[];
}
export type ColumnName = Exclude<FacetName, 'year'> | 'agencyId';

/** One segment. Numbers of its passages and pages start at 0. */
export interface SegmentPages {
  readonly passages: readonly number[];
  /** Date of each page: day, month or year; empty where there is none. */
  readonly dates: readonly string[];
  /** `agency` is the agency's short name on the date of the page. */
  readonly columns: Readonly<Record<ColumnName, Column>>;
  /** Texts files in order, with their number of passages. No file holds passages of two pages. */
  readonly texts: readonly (readonly [file: string, passages: number])[];
  /** Words files, sorted by word (code units); `from` and `to` are the first and last word. */
  readonly words: readonly (readonly [from: string, to: string, file: string])[];
  /** List file with all folded syllables of the segment. */
  readonly lexicon: string;
}

/** `distances`: differences of passage numbers as LEB128; `levels`: one byte each (levels.ts). */
type PackedForm = [form: string, distances: Uint8Array, levels: Uint8Array];
export type PackedWord = [word: string, forms: PackedForm[]];
/** A words file, in CBOR. */
export type PackedWords = PackedWord[];

export interface Texts {
  readonly page: PageFacts;
  readonly passages: readonly Passage[];
}

/** What the words of queries and filters mean on this site. */
export interface SiteWords {
  readonly terms: SearchTerms;
  /** All names of an agency, successors' names included, by its id. */
  readonly agencyNames: Readonly<Record<string, readonly string[]>>;
}

/** Shown while a query is typed. */
export interface Suggestions {
  readonly agencies: readonly {
    readonly name: string;
    readonly kind: string;
    readonly url: string;
    /** Former and short names, and the names of successors. */
    readonly also: readonly string[];
  }[];
  /** Sorted by frequency, highest first. */
  readonly phrases: readonly string[];
}

/** Encodes differences as LEB128: seven bits a byte, lowest first; the highest bit: more follow. */
export function packDistances(passages: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const passage of passages) {
    let distance = passage - before;
    before = passage;
    for (; distance > 0x7f; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80);
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
}

export function unpackDistances(bytes: Uint8Array, count: number): Uint32Array {
  const passages = new Uint32Array(count);
  let [at, passage, distance, shift] = [0, 0, 0, 0];
  for (const byte of bytes) {
    distance |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte > 0x7f) continue;
    passage += distance;
    passages[at] = passage;
    at += 1;
    distance = shift = 0;
  }
  return passages;
}
