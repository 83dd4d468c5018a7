/** Builds and serves indexes, opens readers on them, and clears everything away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '#scripts/find-chromium.ts';
import { buildIndex, type BuiltIndex } from './build-index.ts';
import { bundleClient } from './clients.ts';
import type { Collection } from './collections.ts';
import type { Engine } from './engine.ts';
import { openReader, type Reader } from './reader.ts';
import { serveFiles } from './serve-files.ts';

export interface Workshop {
  /** Version of the browser. */
  readonly browser: string;
  /** Builds it unless that was done before. */
  build(engine: Engine, collection: Collection): Promise<BuiltIndex>;
  /** @param slower how many times slower the processor is */
  read(engine: Engine, collection: Collection, slower?: number): Promise<Reader>;
}

const ARGS = ['--disable-background-networking', '--disable-gpu'];

export async function inWorkshop<T>(
  engines: readonly Engine[],
  use: (workshop: Workshop) => Promise<T>,
): Promise<T> {
  const work = mkdtempSync(join(tmpdir(), 'minh-bach-bench-search-'));
  const server = await serveFiles();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    // Chromium refuses its sandbox to root, as in containers.
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...ARGS] : ARGS,
  });
  const built = new Map<string, BuiltIndex>();

  const build = async (engine: Engine, collection: Collection): Promise<BuiltIndex> => {
    const path = `/${engine.name}/${collection.name}/`;
    const known = built.get(path);
    if (known) return known;
    const index = await buildIndex(engine, collection, work);
    built.set(path, index);
    server.addFolder(path, index.dir);
    return index;
  };

  try {
    for (const engine of engines)
      for (const { name, code } of await bundleClient(engine))
        server.add(`/clients/${engine.name}/${name}`, Buffer.from(code));
    return await use({
      browser: browser.version(),
      build,
      read: async (engine, collection, slower = 1) => {
        await build(engine, collection);
        const [client, index] = [
          `/clients/${engine.name}/client.js`,
          `/${engine.name}/${collection.name}/`,
        ];
        return openReader(browser, server, { client, index, slower });
      },
    });
  } finally {
    await browser.close();
    await server.close();
    rmSync(work, { recursive: true, force: true });
  }
}
