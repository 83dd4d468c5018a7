import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSites } from '#search/engine/engine.ts';
import { ENTRY_FILE, INDEX_FOLDER, type IndexEntry } from '#search/format.ts';
import { readState } from '#search/url-state.ts';
import { SiteIndexer } from './site-indexer.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'minh-bach-indexer-'))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const writePage = (name: string, text: string): void =>
  write(
    `site/${name}/index.html`,
    `<head><meta content="${name}" data-pagefind-meta="title[content]"></head><main data-pagefind-body><p>${text}</p></main>`,
  );
const indexer = (codeVersion = '1') =>
  new SiteIndexer({
    outDir: join(root, 'site'),
    contentDir: join(root, 'content'),
    stateFile: join(root, 'state.json'),
    codeVersion,
    pagefindDir: join(root, 'pagefind'),
    threads: 1,
  });
const read = (path: string) => readFileSync(join(root, 'site', INDEX_FOLDER, path));
const segments = (): number =>
  (JSON.parse(read(ENTRY_FILE).toString()) as IndexEntry).segments.length;

/** Titles of the pages that are found. */
async function found(q: string): Promise<string[]> {
  const index = await openSites({
    base: '/',
    read: (path) => {
      const data = read(path);
      return Promise.resolve(new Uint8Array(data[0] === 0x1f ? gunzipSync(data) : data));
    },
  });
  const answer = await index.search({ ...readState(''), q });
  return (await answer.load(0, 10)).map(({ title }) => title);
}

/** All texts of the index. */
const texts = (): string =>
  readdirSync(join(root, 'site', INDEX_FOLDER, 'texts'))
    .map((name) => gunzipSync(read(`texts/${name}`)).toString())
    .join('\n');

beforeEach(() => {
  for (let page = 0; page < 20; page += 1) writePage(`p${page}`, `trang số ${page}`);
});

test('a changed page is a segment of its own; of a removed one no text is left', async () => {
  write('site/khac/index.html', '<main>thanh tra</main>');
  const index = indexer();
  expect(await index.update(undefined)).toBe(20);
  expect(await index.update([])).toBeUndefined();
  expect(await found('thanh tra')).toEqual([]);

  writePage('p3', 'khiếu nại');
  expect(await index.update(['p3/index.html'])).toBe(20);
  expect(segments()).toBe(2);
  expect(await found('khiếu nại')).toEqual(['p3']);

  rmSync(join(root, 'site/p3'), { recursive: true });
  expect(await index.update(['p3/index.html'])).toBe(19);
  expect(await found('khiếu nại')).toEqual([]);
  expect(texts()).not.toContain('khiếu nại');
});

test('segments are joined when they are many, and when a tenth has changed', async () => {
  const index = indexer();
  await index.update(undefined);
  writePage('p1', 'khiếu nại');
  await index.update(['p1/index.html']);
  await index.merge(false);
  expect(segments()).toBe(2);
  writePage('p2', 'khiếu nại');
  await index.update(['p2/index.html']);
  await index.merge(false);
  expect(segments()).toBe(1);
  expect(await found('khiếu nại')).toEqual(['p1', 'p2']);
});

test('a later process goes on, also after changes that it did not see', async () => {
  const first = indexer();
  await first.update(undefined);
  first.save();
  expect(await indexer().update(undefined)).toBeUndefined();

  writePage('p4', 'tố cáo');
  rmSync(join(root, 'site/p5'), { recursive: true });
  expect(await indexer().update(undefined)).toBe(19);
  expect(segments()).toBe(2);
  expect(await found('tố cáo')).toEqual(['p4']);
});

test.each<[string, () => SiteIndexer]>([
  ['other code', () => indexer('2')],
  [
    'other abbreviations',
    () => {
      write(
        'content/search-terms.yml',
        'abbreviations: [{ short: KNTC, full: khiếu nại tố cáo }]\n',
      );
      return indexer();
    },
  ],
  [
    'an index that is not the one that was saved',
    () => {
      write(`site/${INDEX_FOLDER}${ENTRY_FILE}`, '{}');
      return indexer();
    },
  ],
])('with %s the index is made from nothing', async (_, open) => {
  const first = indexer();
  await first.update(undefined);
  first.save();
  writePage('p6', 'tố cáo');
  expect(await open().update(undefined)).toBe(20);
  expect(segments()).toBe(1);
  expect(await found('tố cáo')).toEqual(['p6']);
});

test('what could not be written is written the next time', async () => {
  const index = indexer();
  await index.update(undefined);
  writePage('p8', 'tố cáo');
  const words = join(root, 'site', INDEX_FOLDER, 'words');
  renameSync(words, `${words}-kept`);
  writeFileSync(words, 'no folder');
  await expect(index.update(['p8/index.html'])).rejects.toThrow(/words/);
  rmSync(words);
  renameSync(`${words}-kept`, words);
  expect(await index.update(undefined)).toBe(20);
  expect(await found('tố cáo')).toEqual(['p8']);
});

test('a damaged index is made from nothing when its segments are to be joined', async () => {
  const index = indexer();
  await index.update(undefined);
  rmSync(join(root, 'site', INDEX_FOLDER, 'words'), { recursive: true });
  writePage('p7', 'tố cáo');
  await index.update(['p7/index.html']);
  await index.merge(true);
  expect(segments()).toBe(1);
  expect(await found('tố cáo')).toEqual(['p7']);
  expect(await found('trang')).toHaveLength(10);
});

test('what was begun anew and not saved is begun anew by the next process', async () => {
  const copy = join(root, 'pagefind/pages/p9/index.html');
  const first = indexer();
  await first.update(undefined);
  first.save();
  rmSync(join(root, 'pagefind'), { recursive: true });
  await indexer().update(undefined);
  // As if it had been ended before it came to this page.
  rmSync(copy);
  await indexer().update(undefined);
  expect(existsSync(copy)).toBe(true);
});
