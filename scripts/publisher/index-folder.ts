/** The folder of the search index in the output folder. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
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

  /** Writes a file, unless it is there: files are named by their content. */
  async set(path: string, bytes: Uint8Array): Promise<void> {
    const file = join(this.#root, path);
    if (path === ENTRY_FILE || !existsSync(file)) await writeWhole(file, bytes);
  }

  /** @throws when it is missing */
  read = (path: string): Promise<Uint8Array> => readFile(join(this.#root, path));

  /** @returns undefined where there is no index */
  entry(): string | undefined {
    const file = join(this.#root, ENTRY_FILE);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  /** Removes all other files. */
  async keepOnly(needed: ReadonlySet<string>): Promise<void> {
    for (const path of filesIn(this.#root))
      if (!needed.has(path)) await rm(join(this.#root, path), { force: true });
  }
}
