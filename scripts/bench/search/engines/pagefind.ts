/** Pagefind as it comes: no folding of đ, every word must match. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { BenchDocument, Engine } from '#scripts/bench/search/engine.ts';
import { contentOf } from '#scripts/bench/search/peers.ts';

/** Interfaces that it writes beside the index and this client does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

async function build(documents: readonly BenchDocument[], dir: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const document of documents) {
    const { url, title } = document;
    const content = contentOf(document);
    const record = await index.addCustomRecord({ url, content, language: 'vi', meta: { title } });
    if (record.errors.length > 0) throw new Error(`Pagefind: ${record.errors.join('; ')}`);
  }
  const outputPath = join(dir, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await close();
  for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name));
}

export const pagefind: Engine = {
  name: 'pagefind',
  label: 'Pagefind nguyên bản',
  client: fileURLToPath(import.meta.resolve('#scripts/bench/search/clients/pagefind.ts')),
  build,
};
