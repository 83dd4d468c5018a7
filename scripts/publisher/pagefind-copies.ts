/** What stock Pagefind reads: a copy of each page, with its facts and its text alone. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '#scripts/site-files.ts';
import { PAGE, urlOf } from './output-paths.ts';

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
    mkdirSync(dirname(file), { recursive: true });
    // Before, because the process may be killed; after, because a bundle may be begun meanwhile.
    writeFileSync(this.changed, '');
    if (copy === undefined) rmSync(file);
    // In its place, not moved there: Pagefind numbers the pages in the order of the file system.
    else writeFileSync(file, copy);
    writeFileSync(this.changed, '');
  }

  /** Addresses of the copies. */
  urls = (): string[] => filesIn(this.pages).map(urlOf);

  /** Removes the copies of all other pages. */
  keepOnly(urls: ReadonlySet<string>): void {
    for (const url of this.urls()) if (!urls.has(url)) this.set(url, undefined);
  }
}
