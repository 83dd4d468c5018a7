/** Input and output types of the search. */

/** A part of a page that can be found and linked on its own: an article, a question, a section. */
export interface Passage {
  /** Id of its element; empty for the page's beginning. */
  readonly id: string;
  /** Heading above it ("Điều 5. Lịch tiếp công dân"); empty at the page's beginning. */
  readonly heading: string;
  /** Text without the heading; paragraphs are separated by line feeds. */
  readonly text: string;
  /** Finer places within it: khoản, points. `at` is their offset in `text`. */
  readonly places?: readonly { readonly id: string; readonly label: string; readonly at: number }[];
}

/** A page of the site as stored in the index. */
export interface SearchPage {
  /** Site address without the base path: `/van-ban/2021-08-ct-tu/`. */
  readonly url: string;
  readonly title: string;
  /** Plural name of its concept: "Văn bản". */
  readonly kind: string;
  /** Type of document, kind of reception …; empty if there is none. */
  readonly type: string;
  /** Short name of its agency on the date of the page. */
  readonly agency: string;
  /** Id of its agency; empty if there is none. */
  readonly agencyId: string;
  /** On the agency's own page: all names under which a filter should find it. */
  readonly alsoCalled: readonly string[];
  readonly fields: readonly string[];
  /** Day, month or year: `2021-09-30`, `2021-09`, `2021`; empty if there is none. */
  readonly date: string;
  /** Number of a document as printed; empty if there is none. */
  readonly number: string;
  readonly validity: string;
  readonly sample: boolean;
  /** Of another province or not in force: found after its equals. */
  readonly secondary: boolean;
  readonly passages: readonly Passage[];
}

/** The facts about its page that a result shows. */
export type PageFacts = Omit<
  SearchPage,
  'passages' | 'agencyId' | 'alsoCalled' | 'fields' | 'secondary'
>;

/** A piece of an excerpt; `mark` is true if it matched. */
export interface Piece {
  readonly text: string;
  readonly mark: boolean;
}

/** One result: a page, and the place in it that matches best. */
export interface Hit extends PageFacts {
  /** Whether the query named this document by its number. */
  readonly exactNumber: boolean;
  /** The place that matches best, unless it is the top of the page; `url` includes its fragment. */
  readonly place?: { readonly label: string; readonly url: string };
  readonly excerpt: readonly Piece[];
  /** Name of the other site whose page it is. */
  readonly site?: string;
}

/** A filter value and the number of matching pages that have it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}
export type FacetName = 'kind' | 'type' | 'agency' | 'field' | 'year';
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

export interface Answer {
  /** Number of pages that match, after filters. */
  readonly total: number;
  /** Kinds in the order of their best hit, with their counts under the other filters. */
  readonly kinds: readonly FacetValue[];
  /** Counts for each filter, as if that filter alone were not set. */
  readonly facets: Facets;
  /** Words of the query that no document has, or none with their marks. */
  readonly ignored: readonly string[];
  /** The query as interpreted, if not as typed (Telex undone, slips corrected). */
  readonly readAs: string;
  /** Years, newest first, in which documents have the requested number; empty for a single year. */
  readonly numberYears: readonly string[];
  /** Hits `from` to `to` (exclusive) in order; with a kind, only those of that kind. */
  load(from: number, to: number, kind?: string): Promise<readonly Hit[]>;
}

/** A suggestion shown while typing. */
export interface Suggestion {
  readonly kind: 'document' | 'agency' | 'phrase' | 'recent';
  readonly text: string;
  /** Second line: title of the document, kind of agency; empty if there is none. */
  readonly note: string;
  /** Link target; for phrases and recent searches, the search page with that query. */
  readonly url: string;
}
