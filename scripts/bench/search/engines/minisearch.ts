import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import type { BenchDocument, Engine } from '#scripts/bench/search/engine.ts';
import { MINISEARCH } from '#scripts/bench/search/peers.ts';

export const minisearch: Engine = {
  name: 'minisearch',
  label: 'MiniSearch',
  client: fileURLToPath(import.meta.resolve('#scripts/bench/search/clients/minisearch.ts')),
  build: (documents, dir) => {
    const index = new MiniSearch<BenchDocument>(MINISEARCH);
    index.addAll(documents);
    writeFileSync(join(dir, 'index.json'), JSON.stringify(index));
    return Promise.resolve();
  },
};
