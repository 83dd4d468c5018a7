/** The folder of the search index in the output folder. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from '#lib/node/write-whole.ts';
import { filesIn } from '#scripts/site-files.ts';
import { ENTRY_FILE, INDEX_FOLDER } from '#search/format.ts';
import type { FileSink } from '#search/index/segment.ts';

export class IndexFolder implements FileSink {
  readonly #root: string;

  constructor(outDir: string) {
    this.#root = resolve(outDir, INDEX_FOLDER);
  }

  /** All but the entry are named by their content: what is there need not be written. */
  has = (path: string): boolean => existsSync(join(this.#root, path));

  set(path: string, bytes: Uint8Array): void {
    writeWhole(join(this.#root, path), bytes);
  }

  /** @throws when it is missing */
  read = (path: string): Uint8Array => readFileSync(join(this.#root, path));

  /** @returns undefined where there is no index */
  entry(): string | undefined {
    const file = join(this.#root, ENTRY_FILE);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Removes all other files. */
  keepOnly(needed: ReadonlySet<string>): void {
    for (const path of filesIn(this.#root))
      if (!needed.has(path)) rmSync(join(this.#root, path), { force: true });
  }
}
