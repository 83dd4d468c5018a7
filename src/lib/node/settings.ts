/**
 * The settings of a build from its environment: SITE_URL, BASE_PATH, CONTENT_DIR, OUT_DIR,
 * CACHE_DIR, BUILD_NOW (an ISO instant) and FEEDBACK_ENDPOINT (overrides `feedbackEndpoint` of the
 * content).
 */
import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { contentFolder } from './content-folder.ts';

const env = process.env;

/** Returns `/minh-bach/` for "minh-bach", `/` for nothing: always with both slashes. */
function normaliseBase(path: string | undefined): string {
  const trimmed = (path ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed ? `/${trimmed}/` : '/';
}

/** @throws RangeError when BUILD_NOW is not an instant */
function instant(text: string | undefined): Date {
  const now = text ? new Date(text) : new Date();
  if (Number.isNaN(now.getTime()))
    throw new RangeError(`BUILD_NOW không phải là một thời điểm ISO: ${text ?? ''}`);
  return now;
}

/** An empty variable is none: the working folder itself must never become the output folder. */
const folder = (name: string, usual: string): string => env[name] || usual;

export const SETTINGS = {
  siteUrl: (env['SITE_URL'] ?? `http://localhost:${env['PORT'] ?? 4321}`).replace(/\/+$/, ''),
  basePath: normaliseBase(env['BASE_PATH']),
  contentDir: contentFolder(folder('CONTENT_DIR', 'content')),
  outDir: resolve(folder('OUT_DIR', 'dist')),
  cacheDir: resolve(folder('CACHE_DIR', '.cache/astro')),
  now: instant(env['BUILD_NOW']),
  feedbackEndpoint: env['FEEDBACK_ENDPOINT'],
} as const;

/** The folder of all caches, including Astro's. */
export const CACHES = join(SETTINGS.cacheDir, '..');

// What threads and programs load is kept compiled.
process.env['NODE_COMPILE_CACHE'] ??= join(CACHES, 'node');

/** Where what is known of an output folder is kept, for one use. */
export const cacheOf = (use: string, outDir: string): string =>
  join(CACHES, use, hash('sha256', outDir).slice(0, 20));
