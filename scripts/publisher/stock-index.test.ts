import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '#scripts/site-files.ts';
import { makeBundle } from '#scripts/pagefind.ts';
import { SiteIndexer } from './site-indexer.ts';
import { publishStockIndex } from './stock-index.ts';

let dir: string;
beforeAll(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'minh-bach-pagefind-')), 'dist');
});
afterAll(() => rmSync(dirname(dir), { recursive: true }));

function write(path: string, main: string, head = ''): void {
  const html = `<!doctype html><html lang="vi"><head>${head}</head><body><nav>Đầu trang</nav>${main}</body></html>`;
  mkdirSync(join(dir, path), { recursive: true });
  writeFileSync(join(dir, path, 'index.html'), html);
}
const page = (title: string, text: string) =>
  `<main data-pagefind-body><h1>${title}</h1><p>${text}</p></main>`;
async function publish(signal?: AbortSignal, codeVersion = '1') {
  const cache = join(`${dir}-cache`, codeVersion);
  const index = new SiteIndexer({
    outDir: dir,
    contentDir: dir,
    stateFile: `${dir}-index.json`,
    codeVersion,
    pagefindDir: cache,
    threads: 1,
  });
  await index.update(undefined);
  index.save();
  return publishStockIndex({
    outDir: dir,
    compressed: true,
    codeVersion,
    cache,
    exclusively: async (work) => work(),
    ...(signal && { signal }),
  });
}

/** What is in a file of Pagefind. */
const unpacked = (path: string) =>
  gunzipSync(readFileSync(join(dir, path))).subarray('pagefind_dcd'.length);
/** Pagefind's own content of a page's fragment. */
const fragments = () =>
  filesIn(dir, 'pagefind/fragment').map(
    (path) =>
      JSON.parse(unpacked(path).toString()) as {
        url: string;
        meta: Record<string, string>;
        filters: Record<string, string[]>;
      },
  );
const fragmentOf = (url: string) => fragments().find((fragment) => fragment.url === url);
/** When each file of the bundle was written. */
const written = () =>
  new Map(filesIn(dir, 'pagefind').map((path) => [path, statSync(join(dir, path)).mtimeMs]));

test('a bundle of the pages that are marked, with their facts and the words with đ without it', async () => {
  const facts =
    '<meta content="Văn bản" data-pagefind-meta="kind[content]" data-pagefind-filter="Mục[content]">' +
    '<meta content="A" data-pagefind-filter="Lĩnh vực[content]"><meta content="B" data-pagefind-filter="Lĩnh vực[content]">';
  write('van-ban/a', page('Quyết định', 'Đối thoại với nông dân'), facts);
  write('van-ban/b', page('Kế hoạch', 'Lịch năm 2026'));
  write('gioi-thieu', '<main>Không tìm</main>');
  expect(await publish()).toBe(2);
  expect(fragmentOf('/van-ban/a/')).toMatchObject({
    meta: { title: 'Quyết định', kind: 'Văn bản', plain: 'dinh doi' },
    filters: { Mục: ['Văn bản'], 'Lĩnh vực': ['A', 'B'] },
  });
  expect(fragmentOf('/van-ban/b/')?.meta).toEqual({ title: 'Kế hoạch' });
  for (const ending of ['', '.br', '.gz'])
    expect(filesIn(dir, 'pagefind')).toContain(`pagefind/pagefind-component-ui.js${ending}`);
});

test('equal pages move nothing; one that changed or went moves its own files', async () => {
  const before = written();
  write('gioi-thieu', '<main>Vẫn không tìm</main>');
  write('van-ban/b', `${page('Kế hoạch', 'Lịch năm 2026')}<footer>Cuối trang mới</footer>`);
  expect(await publish()).toBeUndefined();
  expect(written()).toEqual(before);

  write('van-ban/b', page('Kế hoạch', 'Lịch năm 2027'));
  expect(await publish()).toBe(2);
  const after = written();
  const kept = [...before].filter(([path, time]) => after.get(path) === time).map(([path]) => path);
  expect(kept.filter((path) => path.includes('/fragment/'))).toHaveLength(1);
  expect(kept).toContain('pagefind/pagefind.js');
  expect(after.get('pagefind/pagefind-entry.json')).not.toBe(
    before.get('pagefind/pagefind-entry.json'),
  );

  rmSync(join(dir, 'van-ban/b'), { recursive: true });
  expect(await publish()).toBe(1);
  expect(fragments().map(({ url }) => url)).toEqual(['/van-ban/a/']);
});

test('what is given up leaves the bundle as it is', async () => {
  const before = written();
  write('van-ban/c', page('Thông báo', 'Lịch năm 2028'));
  await expect(publish(AbortSignal.abort())).rejects.toThrow('Pagefind');
  expect(written()).toEqual(before);
  expect(await publish()).toBe(2);
});

test('other code reads all pages again; a bundle that was lost is made again', async () => {
  expect(await publish(undefined, '2')).toBe(2);
  expect(await publish(undefined, '2')).toBeUndefined();
  rmSync(join(dir, 'pagefind'), { recursive: true });
  expect(await publish(undefined, '2')).toBe(2);
  expect(fragments()).toHaveLength(2);
});

/** A bundle of the same pages from nothing. */
async function fromNothing(): Promise<string> {
  const nothing = `${dir}-nothing`;
  await makeBundle(join(`${dir}-cache`, '1/pages'), nothing);
  return nothing;
}
const bundle = () => join(dir, 'pagefind');
/** Files that Pagefind names anew in each run. */
const UNORDERED = /[^/]+(?=\.pf_(?:meta|filter)$)|(?<=entry\.)json$/;
async function expectAsFromNothing(): Promise<void> {
  const nothing = await fromNothing();
  const paths = (root: string) =>
    filesIn(root)
      .filter((path) => !/\.(?:br|gz)$/.test(path))
      .sort();
  const kinds = (root: string) => paths(root).map((path) => path.replace(UNORDERED, ''));
  expect(kinds(bundle())).toEqual(kinds(nothing));
  for (const path of paths(nothing).filter((each) => !UNORDERED.test(each)))
    expect(readFileSync(join(bundle(), path)).equals(readFileSync(join(nothing, path))), path).toBe(
      true,
    );
}

test('after edits, additions and removals all files are as in a bundle from nothing', async () => {
  const facts = (kind: string) => `<meta content="${kind}" data-pagefind-filter="Mục[content]">`;
  for (const change of [
    () => write('van-ban/d', page('Công văn', 'Đường thủy'), facts('Văn bản')),
    () => write('van-ban/a', page('Quyết định', 'Đối thoại với phụ nữ'), facts('Khác')),
    () => rmSync(join(dir, 'van-ban/d'), { recursive: true }),
    () => {
      for (let at = 0; at < 30; at += 1)
        write(`nhieu/${at}`, page(`Trang ${at}`, `Số ${at * at}`), facts(`Mục ${at % 3}`));
      rmSync(join(dir, 'van-ban/a'), { recursive: true });
    },
    () => rmSync(join(dir, 'nhieu'), { recursive: true }),
  ]) {
    change();
    expect(await publish()).toBeDefined();
    await expectAsFromNothing();
  }
});

describe('a former file under the name of a new one', () => {
  const withPage = (text: string) => write('van-ban/e', page('Tờ trình', text));
  const textOf = (url: string) =>
    filesIn(bundle(), 'fragment').find((_, at) => fragments()[at]?.url === url) ?? '';
  const words = () => filesIn(bundle(), 'index')[0] ?? '';
  const stem = (path: string) => path.replace(/.*\/|\..*/g, '');

  /** Gives a file of the bundle another name there. */
  function rename(from: string, to: string, changed = (meta: string) => meta): void {
    writeFileSync(join(bundle(), to), readFileSync(join(bundle(), from)));
    const [meta = ''] = filesIn(dir, 'pagefind').filter((path) => path.endsWith('.pf_meta'));
    const named = changed(unpacked(meta).toString('latin1').replace(stem(from), stem(to)));
    writeFileSync(join(dir, meta), gzipSync(Buffer.from(`pagefind_dcd${named}`, 'latin1')));
  }
  const damage = (path: string) => writeFileSync(join(bundle(), path), 'nửa');

  test.each<[string, (coming: { readonly text: string; readonly words: string }) => void]>([
    ['text of another page', ({ text }) => rename(textOf('/van-ban/c/'), text)],
    ['damaged text', () => damage(textOf('/van-ban/c/'))],
    [
      'words of another range',
      // The last word of the site: a text of three letters in CBOR.
      ({ words: coming }) => rename(words(), coming, (meta) => meta.replace('cvan', 'cvam')),
    ],
    ['damaged words', () => damage(words())],
  ])('%s', async (_, spoil) => {
    withPage('Văn bản mới');
    await publish();
    const coming = { text: textOf('/van-ban/e/'), words: words() };
    withPage('Văn bản cũ');
    await publish();
    spoil(coming);
    withPage('Văn bản mới');
    await publish();
    await expectAsFromNothing();
  });
});
