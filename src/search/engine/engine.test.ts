/** Tests the whole search without a browser: writes an index as the build does and queries it. */
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { itemAt } from '#lib/item-at.ts';
import { openSites, type SearchIndex } from './engine.ts';
import { PartnerError, partnerSite } from './segments.ts';
import { ENTRY_FILE, FORMAT } from '#search/format.ts';
import type { SearchPage } from '#search/types.ts';
import { readState, type SearchState } from '#search/url-state.ts';
import { wholeIndex } from '#search/index/index-writer.ts';
import { PAGES, TERMS } from '#search/test-pages.fixture.ts';

const BASE = '/tinh/';

type Files = Map<string, Uint8Array>;
let files: Files;
let index: SearchIndex;
function unzipped(all: Files, path: string): Uint8Array {
  const data = all.get(path);
  if (!data) throw new Error(`${path} is missing`);
  return new Uint8Array(data[0] === 0x1f ? gunzipSync(data) : data);
}
const open = (all: Files) =>
  openSites({
    base: BASE,
    read: (path) => Promise.resolve(unzipped(all, path)),
  });

beforeAll(async () => {
  files = wholeIndex(PAGES, TERMS);
  index = await open(files);
});

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
  test('all documents of a number are first, the newest before; years are a choice', async () => {
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
  test('a phrase matches only as it is written', async () => {
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
  test('what is no syllable is read as the likest word beside its neighbour', async () => {
    const answer = await ask('xyzzyq nại, khiếuu nại');
    expect(answer.readAs).toBe('xyzzyq nại, khiếu nại');
    expect(answer.ignored).toEqual(['xyzzyq']);
  });
  test('a correct syllable that no page has is named, not replaced', async () => {
    const answer = await ask('đơn khiếu mại');
    expect(answer).toMatchObject({ readAs: '', ignored: ['mại'] });
    expect(idOf((await answer.load(0, 1))[0]?.url ?? '')).toBe('khieu-nai-2');
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
    [{ agency: 'Tỉnh ủy Bến Tre' }, ['ct-2021', 'tinh-uy']],
    [{ agency: 'Tỉnh ủy Vĩnh Long' }, ['ct-2026', 'ct-2021', 'tinh-uy']],
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
    expect(index.facets.kind).toContainEqual({ value: 'Cơ quan', count: 2 });
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

test('a file that is no index is refused by name', async () => {
  const broken = new Map(files);
  for (const path of files.keys())
    if (path.startsWith('words/')) broken.set(path, Buffer.from('<html>'));
  const opened = await open(broken);
  await expect(opened.search({ ...readState(''), q: 'đèn' })).rejects.toThrow(/words\/.+\.cbor/);
});

describe('with another site', () => {
  const OTHER: SearchPage = {
    ...itemAt(PAGES, 0),
    url: '/van-ban/khac/',
    title: 'Thông báo về khiếu nại ở tỉnh bạn',
    passages: [{ id: '', heading: '', text: 'Khiếu nại, khiếu nại, khiếu nại.' }],
  };
  const PARTNER = { name: 'Tỉnh bạn', url: 'https://ban.example/' };
  const partner = (all: Files, broken = false) =>
    partnerSite(PARTNER, (path) => {
      const data = all.get(path);
      if (!data || (broken && path.startsWith('words/')))
        return Promise.reject(new Error(`404 ${path}`));
      return Promise.resolve(new Uint8Array(data[0] === 0x1f ? gunzipSync(data) : data));
    });
  const both = (site: ReturnType<typeof partner>) =>
    openSites({ base: BASE, read: (path) => Promise.resolve(unzipped(files, path)) }, [site]);

  test('its pages are ranked among ours, and say whose they are', async () => {
    const opened = await both(partner(wholeIndex([OTHER])));
    const hits = await (await opened.search({ ...readState(''), q: 'khiếu nại' })).load(0, 9);
    expect(hits.map(({ url, site }) => [url, site])).toEqual(
      expect.arrayContaining([
        ['https://ban.example/van-ban/khac/', 'Tỉnh bạn'],
        ['/tinh/van-ban/khieu-nai-2/', undefined],
      ]),
    );
    expect(opened.facets.kind).toContainEqual({ value: 'Văn bản', count: 21 });
  });

  test('one that is gone, of another format or half there is named', async () => {
    const old = new Map(files).set(ENTRY_FILE, Buffer.from('{"format":0,"segments":[]}'));
    await expect(both(partner(new Map()))).rejects.toThrow(PartnerError);
    await expect(both(partner(old))).rejects.toThrow(PartnerError);
    const half = await both(partner(wholeIndex([OTHER]), true));
    await expect(half.search({ ...readState(''), q: 'khiếu nại' })).rejects.toMatchObject({
      partner: PARTNER,
    });
  });
});

test('an index of another format is refused', async () => {
  const other = new Map(files);
  other.set(ENTRY_FILE, Buffer.from(JSON.stringify({ format: FORMAT + 1, segments: [] })));
  await expect(open(other)).rejects.toThrow(/dạng 2/);
});
