import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { searchTermsSchema } from '#domain/search-term/schema.ts';
import { parseYaml } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/settings.ts';
import type { BenchDocument, Engine } from '#scripts/bench/search/engine.ts';
import { writeIndex } from '#scripts/search-index/write-index.ts';
import type { SearchPage } from '#search/types.ts';

/** A document of the corpus as the site's own index sees a page. */
const toSearchPage = (document: BenchDocument): SearchPage => ({
  url: document.url,
  title: document.title,
  kind: 'Văn bản',
  type: document.type,
  agency: document.issuer,
  agencies: document.issuer ? [document.issuer] : [],
  fields: [],
  date: document.date,
  number: document.number,
  validity: '',
  sample: false,
  passages: [{ id: '', heading: '', text: document.text }],
});

/** Those of this repository: they are part of what a reader gets. */
function searchTerms() {
  const file = join(SETTINGS.contentDir, 'search-terms.yml');
  const text = existsSync(file) ? readFileSync(file, 'utf8').normalize('NFC') : '';
  return searchTermsSchema.parse(parseYaml(text).data ?? {});
}

export const ours: Engine = {
  name: 'ours',
  label: 'Minh Bạch',
  client: fileURLToPath(import.meta.resolve('#scripts/bench/search/clients/ours.ts')),
  build: async (documents, dir) => {
    await writeIndex(documents.map(toSearchPage), join(dir, 'pagefind'), searchTerms());
  },
};
