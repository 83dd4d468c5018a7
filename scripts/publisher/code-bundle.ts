/** The bundle of the pages as a site needs it: with its base path and the province's colours. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { CACHES, SETTINGS } from '#lib/node/settings.ts';
import { keptBundle } from '#scripts/kept-bundle.ts';
import { shippedBundle, versionOf } from '#scripts/software.ts';
import { coloursOf, DEFAULT_COLOURS } from '#scripts/theme.ts';
import { writeBundleFor } from './bundle-settings.ts';

const FOLDER = join(CACHES, 'code');
/** What is compiled into the bundle. */
export const PAGES_SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];
/** Of other addresses and colours, such as those of tests. */
const MOST_KEPT = 6;

export interface CodeBundle {
  /** Of the code and of what it takes from the site, the address of the site included. */
  readonly version: string;
  /** The colours of the content, unless it is faulty. */
  readonly settings: string;
  /** Has `server/entry.mjs` and `server/routes.json`, and the assets in `client/`. */
  readonly dir: string;
}

const settingsOf = (contentDir: string): string => {
  const { siteUrl, basePath } = SETTINGS;
  return JSON.stringify([siteUrl, basePath, coloursOf(contentDir)]);
};

/**
 * The bundle of the present code; in the repository it is made when there is none yet.
 * @param report called with what takes time
 * @throws Error with Astro's last output when it fails
 */
export async function codeBundle(
  contentDir: string,
  report: (message: string) => void,
  signal?: AbortSignal,
): Promise<CodeBundle> {
  const settings = settingsOf(contentDir);
  const code = versionOf(PAGES_SOURCES);
  const version = createHash('sha256').update(code).update(settings).digest('hex').slice(0, 20);
  const dir = await keptBundle({
    folder: FOLDER,
    version,
    count: MOST_KEPT,
    report,
    make: async (draft) => {
      const made = async () =>
        (await import('#scripts/bundles/pages.ts')).pagesBundle(code, report, signal);
      const from = shippedBundle('pages') ?? (await made());
      const colours = coloursOf(contentDir) ?? DEFAULT_COLOURS;
      writeBundleFor(from, draft, { basePath: SETTINGS.basePath, colours });
    },
  });
  return { version, settings, dir };
}

/** Does the content, as it is now, need another bundle? */
export const hasOtherCode = ({ settings }: CodeBundle, contentDir: string): boolean =>
  coloursOf(contentDir) !== undefined && settingsOf(contentDir) !== settings;
