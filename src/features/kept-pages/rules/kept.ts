/** Pages that the service worker keeps on the reader's device. */
import type { KEPT_NOTICE } from '#features/kept-pages/labels.ts';
import { href } from '#lib/url.ts';

/** The page that lists them. */
export const KEPT_PATH = '/trang-da-luu/';

/** Returns the names of the caches: they belong to the origin, which may have other sites. */
export const keptCaches = () => ({ pages: `${href('/')} pages`, files: `${href('/')} files` });

/** The constant that the worker begins with; all paths have the base path. */
export interface WorkerSettings {
  readonly base: string;
  /** The names of the caches. */
  readonly pages: string;
  readonly files: string;
  /** Kept from the first visit on. */
  readonly always: readonly string[];
  /** Beginnings: the pages, forms and services of editors, and forms of readers. */
  readonly never: readonly string[];
  /** The page shown instead of one that is not kept. */
  readonly offline: string;
  readonly notice: typeof KEPT_NOTICE;
}
