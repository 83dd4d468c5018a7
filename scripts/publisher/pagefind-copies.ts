/** What stock Pagefind reads: a copy of each page, with its facts and its text alone. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#lib/node/write-whole.ts';
import { PAGE } from './output-paths.ts';

export class PagefindCopies {
  /** Of the copies, as the site has its pages. */
  readonly pages: string;
  /** A file that is there when a copy has changed since the bundle was made. */
  readonly changed: string;

  /** @param dir a folder of the caches, for one version of the code */
  constructor(dir: string) {
    this.pages = join(dir, 'pages');
    this.changed = join(dir, 'changed');
  }

  /** @param copy of the page at an address; undefined: there is none */
  set(url: string, copy: string | undefined): void {
    const file = join(this.pages, url, PAGE);
    if ((existsSync(file) ? readFileSync(file, 'utf8') : undefined) === copy) return;
    // Before, because the process may be killed; after, because a bundle may be begun meanwhile.
    writeWhole(this.changed, '');
    if (copy === undefined) rmSync(file);
    else writeWhole(file, copy);
    writeWhole(this.changed, '');
  }

  clear(): void {
    rmSync(this.pages, { recursive: true, force: true });
  }
}
