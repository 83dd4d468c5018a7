import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Index } from 'flexsearch';
import type { BenchDocument, Engine } from '#scripts/bench/search/engine.ts';
import { contentOf, FLEXSEARCH, type FlexsearchFile } from '#scripts/bench/search/peers.ts';

async function build(documents: readonly BenchDocument[], dir: string): Promise<void> {
  const index = new Index(FLEXSEARCH);
  for (const [at, document] of documents.entries()) index.add(at, contentOf(document));
  const parts: [string, string][] = [];
  await index.export((key, data) => {
    parts.push([key, data]);
    return Promise.resolve();
  });
  const pages = documents.map(({ url, title }) => ({ url, title }));
  const file: FlexsearchFile = { pages, parts };
  writeFileSync(join(dir, 'index.json'), JSON.stringify(file));
}

export const flexsearch: Engine = {
  name: 'flexsearch',
  label: 'FlexSearch',
  client: fileURLToPath(import.meta.resolve('#scripts/bench/search/clients/flexsearch.ts')),
  build,
};
