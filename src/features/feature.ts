/**
 * The manifest of a concept: all that the rest of the site, the CMS and the commands need to know of
 * its records. Nothing else names a concept that is not its own; it goes through all manifests
 * (`mapFeatures`). Every entry is required, so that a new concept is asked each question:
 * `undefined` says that it has none of that.
 *
 * A manifest is pure: functions of a record, no markup, no query, no React.
 */
import type { CollectionName } from './concepts.ts';
import type { Data } from './form.ts';
import type { DataOf } from './index.ts';
import type { BodyFault, CitizenText } from './record-text.ts';

/** What an agency did on a day, by a record. */
interface Act<C extends CollectionName> {
  /** The field with the id of the agency. */
  readonly by: keyof DataOf<C> & string;
  /** The day, month or year; undefined where it is not known. */
  readonly on: (data: DataOf<C>) => string | undefined;
}

export interface Feature<C extends CollectionName> {
  /** Folder below `content/`. */
  readonly collection: C;
  /** Does a record state facts about real bodies, which need a source that readers can check? */
  readonly needsSource: boolean;
  /** The act of one agency that a record is; undefined where it is none. */
  readonly act: Act<C> | undefined;
  /** What is wrong with an empty body, or with one that is there; undefined where both are right. */
  readonly bodyFault: ((data: Data, isEmpty: boolean) => BodyFault | undefined) | undefined;
  /** Texts of citizens, perhaps of an incomplete record, which must not contain personal data. */
  readonly citizenTexts: ((data: Data, body: string) => readonly CitizenText[]) | undefined;
  /** What pages read of git: the times of the commits of each file, or also its versions. */
  readonly history: 'times' | 'versions' | undefined;
}
