/**
 * Astro takes a page from its last build when the page's own modules are as they were. A page added
 * elsewhere may have its style sheets cut anew, and then pages taken over name files that are gone.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Has Astro render all pages anew when the code is not that of the last build.
 * @param cacheDir Astro's
 * @param version of the code (lib/node/code-version.ts)
 */
export function forgetPages(cacheDir: string, version: string): void {
  const file = join(cacheDir, 'page-code-version');
  if (existsSync(file) && readFileSync(file, 'utf8') === version) return;
  rmSync(join(cacheDir, 'incremental-build.json'), { force: true });
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, version);
}
