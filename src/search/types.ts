/** What goes into the search index and what comes out of it. */

/** A place within a page that can be found and linked by itself: an article, a question, a section. */
export interface Passage {
  /** Id of its element; empty for the page's beginning. */
  readonly id: string;
  /** Heading above it ("Điều 5. Lịch tiếp công dân"); empty at the page's beginning. */
  readonly heading: string;
  /** Its own text, paragraphs separated by line feeds. */
  readonly text: string;
  /** Places within it, finer than the passage: khoản, points. `at` is their offset in `text`. */
  readonly places?: readonly { readonly id: string; readonly label: string; readonly at: number }[];
}

/** A page of the site as the index sees it. */
export interface SearchPage {
  /** Site address without the base path: `/van-ban/2021-08-ct-tu/`. */
  readonly url: string;
  readonly title: string;
  /** Plural name of its concept: "Văn bản". */
  readonly kind: string;
  /** Type of document, kind of reception …; empty where there is none. */
  readonly type: string;
  /** Short name of its agency as it was called that day. */
  readonly agency: string;
  /** The agency by every name under which a filter should find it, its successors' names too. */
  readonly agencies: readonly string[];
  readonly fields: readonly string[];
  /** Day, month or year: `2021-09-30`, `2021-09`, `2021`; empty where there is none. */
  readonly date: string;
  /** Number of a document as printed; empty where there is none. */
  readonly number: string;
  /** Label of a document's validity. */
  readonly validity: string;
  readonly sample: boolean;
  readonly passages: readonly Passage[];
}

/** A piece of an excerpt; `mark` says that it matched. */
export interface Piece {
  readonly text: string;
  readonly mark: boolean;
}

/** One result: a page, and the place in it that answers. */
export interface Hit extends Omit<SearchPage, 'passages' | 'agencies' | 'fields'> {
  /** Did the query name this document by its number? */
  readonly exactNumber: boolean;
  /** The place that matches best, when it is not the page's beginning; `url` has its fragment. */
  readonly place?: { readonly label: string; readonly url: string };
  readonly excerpt: readonly Piece[];
}

/** A value of a filter and how many pages have it among the answers. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}
export type FacetName = 'kind' | 'type' | 'agency' | 'field' | 'year';
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

export interface Answer {
  /** Pages that match, after filters. */
  readonly total: number;
  /** Kinds in the order of their best hit, with their counts after the other filters. */
  readonly kinds: readonly FacetValue[];
  /** Counts for each filter, as if that filter alone were not set. */
  readonly facets: Facets;
  /** Words of the query that no document has. */
  readonly ignored: readonly string[];
  /** The query as it was read, where that differs from what was typed (Telex undone, a slip mended). */
  readonly readAs: string;
  /** A likely better query, to be offered as a link. */
  readonly suggestion: string;
  /** Years in which documents have the number that was asked for, newest first; empty for one year. */
  readonly numberYears: readonly string[];
  /** Hits from..to (exclusive) in order; with a kind, only those of that kind. */
  load(from: number, to: number, kind?: string): Promise<readonly Hit[]>;
}

/** Something offered while typing. */
export interface Suggestion {
  readonly kind: 'document' | 'agency' | 'phrase' | 'recent';
  readonly text: string;
  /** Second line: title of the document, kind of agency; empty where there is none. */
  readonly note: string;
  /** Where it leads; for phrases and recent searches the search page with that query. */
  readonly url: string;
}

/** Reception sessions that answer the query directly. */
export interface SessionAnswer {
  /** "Lịch tiếp công dân: Sở Tư pháp, tháng 12/2026" */
  readonly title: string;
  /** The calendar they come from. */
  readonly url: string;
  readonly sessions: readonly {
    /** `2026-12-03` */
    readonly date: string;
    readonly times: string;
    readonly host: string;
    readonly place: string;
    /** Label of a change ("Dời sang 04/12/2026", "Hoãn"), with its reason; empty when held as planned. */
    readonly change: string;
    readonly url: string;
    readonly sample: boolean;
  }[];
}
