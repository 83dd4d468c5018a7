/**
 * Astro takes a page from its last build when the page's own modules are unchanged. A page added
 * elsewhere may split its style sheets differently, and then reused pages name deleted files.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes Astro render all pages again when the code differs from that of the last build.
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
