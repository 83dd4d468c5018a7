/**
 * The manifest of a concept: all that the rest of the site, the CMS and the commands need to know of
 * its records. Nothing else names a concept that is not its own; it goes through all manifests
 * (`mapFeatures`). Every entry is required, so that a new concept is asked each question:
 * `undefined` says that it has none of that.
 *
 * A manifest is pure: functions of a record, no markup, no query, no React.
 */
import type { CollectionName } from './concepts.ts';
import type { Entry } from './entry.ts';
import type { ConceptForm } from './form.ts';
import type { RecordLog } from './log/rules/record-log.ts';

type Data<C extends CollectionName> = Entry<C>['data'];

/** What readers see of a record: its page, and wherever the site lists records of all kinds. */
export interface RecordPage<C extends CollectionName> {
  /** The address of its page; records with the same address share a page. */
  readonly path: (entry: Entry<C>) => string;
  readonly title: (data: Data<C>) => string;
  /** What the publication log says of it. */
  readonly log: ((entry: Entry<C>) => RecordLog) | undefined;
}

export interface Feature<C extends CollectionName> {
  /** Folder below `content/`. */
  readonly collection: C;
  /** Undefined where records have no page. */
  readonly page: RecordPage<C> | undefined;
  /** How editors write, find and name its records in the CMS. */
  readonly form: ConceptForm<Data<C>>;
}
