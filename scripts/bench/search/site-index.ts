/** The site's own index over documents of the corpus, queried without a browser. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { searchTermsSchema } from '#domain/search-term/schema.ts';
import { parseYaml } from '#lib/front-matter.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { writeIndex } from '#search/index/write-index.ts';
import { openIndexFrom, type SearchIndex } from '#search/engine/engine.ts';
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
  agencies: document.issuer ? [document.issuer] : [],
  fields: [],
  date: document.date,
  number: document.number,
  validity: '',
  sample: false,
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

async function openReader(dir: string): Promise<Reader> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const index: SearchIndex = await openIndexFrom((path) => {
    let file = files.get(path);
    if (!file) {
      const data = readFileSync(join(dir, path));
      bytes += data.length;
      file = new Uint8Array(data[0] === 0x1f ? gunzipSync(data) : data);
      files.set(path, file);
    }
    return Promise.resolve(file);
  }, '');
  return {
    ask: async (query) => {
      const answer = await index.search({ ...readState(''), q: query });
      return (await answer.load(0, SHOWN)).map(({ url }) => url);
    },
    loaded: () => ({ files: files.size, bytes }),
  };
}

/** Writes the index into a temporary folder, which is removed after `use`. */
export async function withIndex<T>(
  documents: readonly BenchDocument[],
  use: (index: SiteIndex) => Promise<T>,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-bench-search-'));
  try {
    const start = performance.now();
    await writeIndex(documents.map(toSearchPage), dir, searchTerms());
    const seconds = (performance.now() - start) / 1000;
    const sizes = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
    return await use({
      documents: documents.length,
      seconds,
      files: sizes.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      open: () => openReader(dir),
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
