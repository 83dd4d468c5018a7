/** The site's own index over documents of the corpus, queried without a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { searchTermsSchema } from '#features/search-term/schema.ts';
import { parseYaml } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { wholeIndex } from '#search/index/index-writer.ts';
import { openSites, type SearchIndex } from '#search/engine/engine.ts';
import type { SearchPage } from '#search/types.ts';
import { readState } from '#search/url-state.ts';
import type { BenchDocument } from './corpus.ts';

/** Length of one list of results. */
const SHOWN = 10;

/** Converts a document of the corpus to a page of the index. */
const toSearchPage = (document: BenchDocument): SearchPage => ({
  url: document.id,
  title: document.title,
  kind: 'Văn bản',
  type: document.type,
  agency: document.issuer,
  agencyId: '',
  alsoCalled: [],
  fields: [],
  date: document.date,
  number: document.number,
  validity: '',
  sample: false,
  secondary: false,
  passages: [{ id: '', heading: '', text: document.text }],
});

/** Search terms of this repository, because they affect the results that readers get. */
function searchTerms() {
  const file = join(SETTINGS.contentDir, 'search-terms.yml');
  const text = existsSync(file) ? readFileSync(file, 'utf8').normalize('NFC') : '';
  return searchTermsSchema.parse(parseYaml(text).data ?? {});
}

/** A reader with an empty cache; each file is loaded once. */
interface Reader {
  /** Returns the ids of the best documents, best first, once a result list's files are loaded. */
  ask(query: string): Promise<readonly string[]>;
  /** Number of files and bytes loaded so far, as stored on the server. */
  loaded(): { files: number; bytes: number };
}

export interface SiteIndex {
  readonly documents: number;
  /** Time to write the index. */
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
  open(): Promise<Reader>;
}

async function openReader(all: ReadonlyMap<string, Uint8Array>): Promise<Reader> {
  const loaded = new Map<string, Uint8Array>();
  let bytes = 0;
  const index: SearchIndex = await openSites({
    base: '',
    read: (path) => {
      let file = loaded.get(path);
      if (!file) {
        const data = all.get(path);
        if (!data) throw new Error(`Chỉ mục không có tệp ${path}.`);
        bytes += data.length;
        file = new Uint8Array(data[0] === 0x1f ? gunzipSync(data) : data);
        loaded.set(path, file);
      }
      return Promise.resolve(file);
    },
  });
  return {
    ask: async (query) => {
      const answer = await index.search({ ...readState(''), q: query });
      return (await answer.load(0, SHOWN)).map(({ url }) => url);
    },
    loaded: () => ({ files: loaded.size, bytes }),
  };
}

export function indexOf(documents: readonly BenchDocument[]): SiteIndex {
  const start = performance.now();
  const files = wholeIndex(documents.map(toSearchPage), searchTerms());
  return {
    documents: documents.length,
    seconds: (performance.now() - start) / 1000,
    files: files.size,
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    open: () => openReader(files),
  };
}
