/** Tests the whole search without a browser: writes an index as the build does and queries it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIndexFrom, type SearchIndex } from '#search/engine/engine.ts';
import { readState, type SearchState } from '#search/url-state.ts';
import { PAGES, TERMS } from './test-pages.ts';
import { writeIndex } from './write-index.ts';

const BASE = '/tinh/';
const dir = mkdtempSync(join(tmpdir(), 'minh-bach-search-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const files = new Set<string>();
let index: SearchIndex;
const open = (folder: string) =>
  openIndexFrom((path) => {
    files.add(path);
    const data = readFileSync(join(folder, path));
    return Promise.resolve(new Uint8Array(data[0] === 0x1f ? gunzipSync(data) : data));
  }, BASE);

beforeAll(async () => {
  await writeIndex(PAGES, dir, TERMS);
  index = await open(dir);
}, 60_000);

const ask = (q: string, state: Partial<SearchState> = {}) =>
  index.search({ ...readState(''), q, ...state });
const idOf = (url: string) => url.split('/').at(-2);
async function found(q: string, state: Partial<SearchState> = {}): Promise<(string | undefined)[]> {
  const hits = await (await ask(q, state)).load(0, 50);
  return hits.map(({ url }) => idOf(url));
}

describe('the first hit of', () => {
  test.each([
    ['15/2026', 'quy-dinh'],
    ['qđ 15 2026', 'quy-dinh'],
    ['từ chối tiếp người say rượu', 'quy-dinh'],
    ['tu choi tiep nguoi say ruou', 'quy-dinh'],
    ['Khi nào cán bộ được từ chối tiếp người dân?', 'quy-dinh'],
    ['hoà giải', 'hoa-giai'],
    ['hoa giai', 'hoa-giai'],
    ['hoa', 'hoa'],
    ['ĐÈN ĐƯỜNG', 'den'],
    ['kntc', 'khieu-nai'],
    ['làm sổ đỏ ở đâu', 'so-do'],
    ['một cửa', 'so-do'],
  ])('%s is %s', async (q, id) => expect((await found(q))[0]).toBe(id));
});

describe('numbers', () => {
  test('all documents of a number stand first, the newest before; years are a choice', async () => {
    const answer = await ask('8-ct/tu');
    const hits = await answer.load(0, 2);
    expect(hits.map(({ url, exactNumber }) => [idOf(url), exactNumber])).toEqual([
      ['ct-2026', true],
      ['ct-2021', true],
    ]);
    expect(answer.numberYears).toEqual(['2026', '2021']);
    expect(await found('8-ct/tu', { year: '2021' })).toEqual(['ct-2021']);
  });
  test('one document leaves no choice', async () => {
    expect((await ask('15/2026')).numberYears).toEqual([]);
  });
});

describe('quoted and left out', () => {
  test('a phrase must stand as it is written', async () => {
    expect(await found('"tiếp công dân"')).toEqual(['quy-dinh']);
    expect(await found('"cong dan tiep"')).not.toEqual([]);
    expect((await ask('"công dân tiếp"')).readAs).toBe('công dân tiếp');
    expect(await found('khiếu nại "kéo dài"')).toEqual(['khieu-nai-2']);
    expect(await found('"kéo dài"', { year: '2025' })).toEqual([]);
  });
  test('what has a minus is in no result', async () => {
    expect(await found('khiếu nại -"kéo dài"')).not.toContain('khieu-nai-2');
    expect(await found('khiếu nại -kéo')).toContain('khieu-nai');
  });
});

describe('what was meant', () => {
  test('Telex is undone', async () => {
    const answer = await ask('tieesp coong daan');
    expect(answer.readAs).toBe('tiếp công dân');
    expect(idOf((await answer.load(0, 1))[0]?.url ?? '')).toBe('quy-dinh');
  });
  test('a word that no page has is read as the likest one beside its neighbour', async () => {
    const answer = await ask('xiếu nại, khiếu mại');
    expect(answer.readAs).toBe('xiếu nại, khiếu nại');
    expect(answer.ignored).toEqual(['xiếu']);
  });
  test('a word that exists but never there is offered, not replaced', async () => {
    const answer = await ask('đơn khiếu lại');
    expect(answer).toMatchObject({ readAs: '', suggestion: 'đơn khiếu nại', ignored: [] });
    expect(idOf((await answer.load(0, 1))[0]?.url ?? '')).toBe('khieu-nai-2');
  });
  test('words that only chance keeps apart are no slip', async () => {
    expect((await ask('tố vận')).suggestion).toBe('');
  });
  test('a word that nothing explains is named, and the others still find', async () => {
    const answer = await ask('xyzzyq khiếu nại');
    expect(answer.ignored).toEqual(['xyzzyq']);
    expect(answer.total).toBeGreaterThan(0);
  });
  test('nothing at all', async () => {
    const answer = await ask('xyzzyq');
    expect(answer.total).toBe(0);
    expect(await answer.load(0, 10)).toEqual([]);
  });
});

describe('a hit', () => {
  test('leads to the clause that answers', async () => {
    const [hit] = await (await ask('dùng điện thoại để đe dọa')).load(0, 1);
    expect(hit?.place).toEqual({
      label: 'Khoản 2 Điều 9',
      url: '/tinh/van-ban/quy-dinh/#dieu-9-khoan-2',
    });
    expect(hit?.excerpt.find(({ mark }) => mark)?.text).toBe('dùng điện thoại để đe dọa');
    expect(hit?.url).toBe('/tinh/van-ban/quy-dinh/');
  });
  test('of a number leads to the beginning', async () => {
    expect((await (await ask('15/2026')).load(0, 1))[0]?.place).toBeUndefined();
  });
});

describe('filters', () => {
  test.each<[Partial<SearchState>, string[]]>([
    [{ agency: 'Tỉnh ủy Bến Tre' }, ['ct-2021']],
    [{ agency: 'Tỉnh ủy Vĩnh Long' }, ['ct-2026', 'ct-2021']],
    [{ field: 'Khiếu nại, tố cáo' }, ['khieu-nai']],
    [{ type: 'Chỉ thị', year: '2021' }, ['ct-2021']],
    [{ from: '2025-12-01', to: '2026-02-28' }, ['ct-2026', 'khieu-nai']],
    [{ from: '2021-09-15', to: '2021-09-20' }, ['ct-2021']],
    [{ kind: 'Dân vận khéo' }, ['den']],
    [{ kind: 'Không có' }, []],
  ])('%j alone, newest first', async (state, ids) => expect(await found('', state)).toEqual(ids));

  test('each filter counts what it would give, were it alone not set', async () => {
    const { facets, total } = await ask('khiếu nại', { year: '2025' });
    expect(total).toBe(1);
    expect(facets.year).toEqual(
      expect.arrayContaining([
        { value: '2025', count: 1 },
        { value: '2024', count: 1 },
      ]),
    );
    expect(facets.type).toEqual([{ value: 'Báo cáo', count: 1 }]);
  });

  test('the newest first, when asked', async () => {
    expect(await found('khiếu nại', { sort: 'moi-nhat' })).toEqual(['khieu-nai', 'khieu-nai-2']);
  });

  test('kinds are counted, and the one that is named comes first', async () => {
    const { kinds } = await ask('dân vận khéo');
    expect(kinds[0]).toEqual({ value: 'Dân vận khéo', count: 1 });
    expect(index.facets.kind).toContainEqual({ value: 'Cơ quan', count: 1 });
  });
});

describe('while typing', () => {
  test.each([
    ['08-c', ['document Chỉ thị 08-CT/TU', 'document Chỉ thị 08-CT/TU']],
    ['quyết định 15', ['document Quyết định 15/2026/QĐ-UBND']],
    ['minh h', ['agency Ủy ban nhân dân tỉnh Minh Họa']],
    ['ubnd', ['agency Ủy ban nhân dân tỉnh Minh Họa']],
    ['x', []],
    ['zzz', []],
  ])('%s', async (text, expected) => {
    const offers = await index.suggest(text);
    expect(offers.map(({ kind, text: offer }) => `${kind} ${offer}`)).toEqual(expected);
  });
});

test('the same pages give the same bytes, and only what is asked is read', async () => {
  const again = mkdtempSync(join(tmpdir(), 'minh-bach-search-'));
  await writeIndex(PAGES, again, TERMS);
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  for (const name of names)
    expect(readFileSync(join(again, name)).equals(readFileSync(join(dir, name))), name).toBe(true);

  files.clear();
  const fresh = await open(again);
  await (await fresh.search({ ...readState(''), q: 'đèn đường' })).load(0, 1);
  expect([...files].filter((path) => path.startsWith('fragment/')).length).toBeLessThan(4);
  rmSync(again, { recursive: true, force: true });
}, 60_000);

test('a file that is no index is refused by name', async () => {
  const broken = openIndexFrom((path) => {
    const data = readFileSync(join(dir, path));
    return Promise.resolve(
      new Uint8Array(
        path.endsWith('.pf_index')
          ? Buffer.from('<html>')
          : data[0] === 0x1f
            ? gunzipSync(data)
            : data,
      ),
    );
  }, BASE);
  await expect((await broken).search({ ...readState(''), q: 'đèn' })).rejects.toThrow(
    /index\/.+\.pf_index/,
  );
});
