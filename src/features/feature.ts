/**
 * The manifest of a concept: all that the rest of the site, the CMS and the commands need to know of
 * its records. Nothing else names a concept that is not its own; it goes through all manifests
 * (`mapFeatures`). Every entry is required, so that a new concept is asked each question:
 * `undefined` says that it has none of that.
 *
 * A manifest is pure: functions of a record, no markup, no query, no React.
 */
import type { CollectionName } from './concepts.ts';

export interface Feature<C extends CollectionName> {
  /** Folder below `content/`. */
  readonly collection: C;
}
