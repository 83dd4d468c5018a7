/**
 * The manifest of a concept: all that the rest of the site and the commands need to know of its
 * records; what the CMS knows too is its form (`form.ts`). Nothing else names a concept that is not
 * its own; it goes through all manifests (`mapFeatures`). Every entry is required, so that a new
 * concept is asked each question: `undefined` says that it has none of that.
 *
 * A manifest is pure: functions of a record, no markup, no query, no React.
 */
import type { OpenTable } from '#outputs/open-data/record-tables.ts';
import type { CollectionName } from './concepts.ts';
import type { Entry } from './entry.ts';
import type { RecordLog } from './log/rules/record-log.ts';

type Data<C extends CollectionName> = Entry<C>['data'];

/** What readers see of a record: its page, and wherever the site lists records of all kinds. */
interface RecordPage<C extends CollectionName> {
  /** The address of its page; records with the same address share a page. */
  readonly path: (entry: Entry<C>) => string;
  readonly title: (data: Data<C>) => string;
  /** What the publication log says of it. */
  readonly log: ((entry: Entry<C>) => RecordLog) | undefined;
  /** Title of a feed of these records alone, beside that of all. */
  readonly feed: string | undefined;
  /** The group of records of other provinces in the library. */
  readonly library: LibraryGroup<C> | undefined;
  /** The social card of its page; `all` are the records on that page. */
  readonly card:
    ((data: Data<C>, context: CardContext, all: readonly Data<C>[]) => CardText) | undefined;
}

interface LibraryGroup<C extends CollectionName> {
  /** Fragment of its heading. */
  readonly id: string;
  readonly title: string;
  /** The day shown with a record. */
  readonly dayOf: (data: Data<C>) => string | undefined;
  /** The order of records, where it is not that of their ids. */
  readonly compare?: (a: Data<C>, b: Data<C>) => number;
}

export interface CardText {
  /** The line above the title: the kind of page. */
  readonly kicker: string;
  readonly title: string;
  /** Number, date, agency: the facts of a citation. */
  readonly facts: readonly string[];
}
export interface CardContext {
  readonly today: string;
  /** The short name of an agency, on that day or the last one. */
  readonly nameOf: (agency: string, on?: string) => string;
  readonly fullNameOf: (agency: string) => string;
}

/** What an agency did on a day, by a record. */
interface Act<C extends CollectionName> {
  /** The field with the id of the agency. */
  readonly by: keyof Data<C> & string;
  /** The day, month or year; undefined where it is not known. */
  readonly on: (data: Data<C>) => string | undefined;
}

export interface Feature<C extends CollectionName> {
  /** Folder below `content/`. */
  readonly collection: C;
  /** Undefined where records have no page. */
  readonly page: RecordPage<C> | undefined;
  /** The act of one agency that a record is; undefined where it is none. */
  readonly act: Act<C> | undefined;
  /** Was a record withdrawn, so that its files are not public? Undefined where none can be. */
  readonly isWithdrawn: ((data: Data<C>) => boolean) | undefined;
  /** What pages read of git: the times of the commits of each file, or also its versions. */
  readonly history: 'times' | 'versions' | undefined;
  /** Its tables of the open data: the records with all their public fields, and what else it counts. */
  readonly openData: readonly OpenTable<C>[] | undefined;
}
