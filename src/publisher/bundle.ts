/** What the publisher uses of the bundle: types only, for code outside it. */
import type { ContentReader, RecordFile } from '#db/content-reader.ts';
import type { TrackedStore } from '#db/tracked-store.ts';
import type { gzip } from '#lib/node/zip.ts';

/** The query of all addresses: a map to the pattern of their route. */
export const ADDRESSES = 'addresses';
/** The query of the pattern of one address. */
export const PATTERN = 'pattern';
/** The query of one file, by address and pattern: an `Output`. */
export const PAGE = 'page';

/** Its bytes, or where they are on disk: files with all documents would fill the memory. */
export type Output = Uint8Array | { readonly file: string };

export interface SiteBundle {
  readonly createStore: () => TrackedStore;
  readonly ContentReader: new (
    dir: string,
    records?: ReadonlyMap<string, RecordFile>,
  ) => ContentReader;
  /**
   * Is it a query whose results are kept for later processes? The first edit of one text would
   * else have the citations in all others found again, and each start all addresses.
   */
  readonly isSaved: (name: string) => boolean;
  /** How many outputs were made in this thread since it began, equal or not to what is there. */
  readonly outputsMade: () => number;
  readonly gzip: typeof gzip;
  /** The name of the query of a directive's formats, by its id. */
  readonly FORMATS: string;
}
