/** Keys of the inputs of the database, and the types of their values. */
import { CONCEPTS, type CollectionName } from '#features/concepts.ts';

/** An input for `TrackedStore.set`. */
export type Input = readonly [key: string, value: unknown, digest?: string];

export const COLLECTIONS: readonly (readonly [CollectionName, extension: string])[] = Object.values(
  CONCEPTS,
).map(({ collection, extension }) => [collection, extension]);

export const KEYS = {
  /** ISO instant of publication. */
  now: 'now',
  /** The routes of the bundle (src/publisher/adapter.ts). */
  routes: 'routes',
  /** Ids of a collection's published records, sorted. */
  ids: (collection: string) => `ids:${collection}`,
  /** A published record as in its file. */
  record: (collection: string, id: string) => `record:${collection}/${id}`,
  /** The text of its file. */
  source: (collection: string, id: string) => `source:${collection}/${id}`,
  /** The data of a single file such as `site.yml`; undefined where it is missing. */
  file: (name: string) => `file:${name}`,
  /** Paths below `uploads/`, sorted. */
  uploads: 'uploads',
  /** The bytes of an upload. */
  upload: (path: string) => `upload:${path}`,
  /** Paths of uploads that records name which are not published yet. */
  embargoedUploads: 'embargoed uploads',
  /** Digests of the formats of all directives by id, also of those that other threads render. */
  formats: 'formats',
  /** Versions in git by file name, oldest first; undefined without git. */
  versions: (collection: string) => `versions:${collection}`,
  /** Times of commits by file name. */
  commits: (collection: string) => `commits:${collection}`,
} as const;
