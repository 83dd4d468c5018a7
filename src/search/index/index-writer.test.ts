/** After any edits an index answers like one from nothing. */
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemAt } from '#lib/item-at.ts';
import { openSites, type SearchIndex } from '#search/engine/engine.ts';
import { abbreviationsOf } from '#search/syllables.ts';
import { PAGES, TERMS } from '#search/test-pages.fixture.ts';
import type { SearchPage } from '#search/types.ts';
import { readState } from '#search/url-state.ts';
import { EMPTY_STATE, type IndexState, IndexWriter, wholeIndex } from './index-writer.ts';
import { segmentOf } from './segment.ts';

type Files = Map<string, Uint8Array>;
const bytesOf = (all: Files) =>
  Object.fromEntries(
    Array.from(all, ([path, data]) => [path, Buffer.from(data).toString('base64')]),
  );

const open = (all: Files, used = new Set<string>()) =>
  openSites({
    base: '/tinh/',
    read: (path) => {
      used.add(path);
      const data = all.get(path);
      if (!data) throw new Error(`${path} is missing`);
      return Promise.resolve(new Uint8Array(data[0] === 0x1f ? gunzipSync(data) : data));
    },
  });

test('the same pages give the same bytes, and only what is asked is read', async () => {
  const files = wholeIndex(PAGES, TERMS);
  const again = wholeIndex(PAGES.toReversed(), TERMS);
  expect(bytesOf(again)).toEqual(bytesOf(files));

  const used = new Set<string>();
  const fresh = await open(again, used);
  await (await fresh.search({ ...readState(''), q: 'đèn đường' })).load(0, 1);
  expect([...used].filter((path) => path.startsWith('texts/')).length).toBeLessThan(4);
});

describe('after any sequence of edits', () => {
  const WORDS = ['khiếu nại', 'tố cáo', 'tiếp công dân', 'đất đai', 'hòa giải', 'hoa', 'UBND tỉnh'];
  const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 });
  const pageOf = fc
    .record({
      number: fc.integer({ min: 0, max: 14 }),
      title: text,
      body: text,
      articles: fc.array(text, { maxLength: 2 }),
      date: fc.constantFrom('', '2025', '2026-02-10'),
      kind: fc.constantFrom('Văn bản', 'Cơ quan'),
    })
    .map(({ number, title, body, articles, date, kind }): SearchPage => ({
      ...itemAt(PAGES, 0),
      url: `/van-ban/${number}/`,
      title: title.join(', '),
      ...{ date, kind, number: `${number}/CT-UBND` },
      agencyId: `a${number % 2}`,
      alsoCalled: kind === 'Cơ quan' ? [`Tên ${title.join(' ')}`] : [],
      passages: [
        { id: '', heading: '', text: body.join('. ') },
        ...articles.map((each, at) => ({
          id: `dieu-${at}`,
          heading: `Điều ${at}. ${each.join(' ')}`,
          text: each.join('\n'),
        })),
      ],
    }));
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.array(pageOf, { minLength: 1, maxLength: 4 }) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 0, max: 14 }).map((number) => `/van-ban/${number}/`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('merge' as const, 'merge whole' as const, 'restart' as const),
    },
  );
  const QUERIES = [...WORDS, 'khieu nai to cao', 'khiếu nại "công dân"', '7/CT-UBND', 'khiếu mại'];

  async function answersOf(opened: SearchIndex): Promise<unknown> {
    const answers = QUERIES.map(async (q) => {
      const answer = await opened.search({ ...readState(''), q });
      const { load: _load, ...said } = answer;
      return { ...said, hits: await answer.load(0, 20), offers: await opened.suggest(q) };
    });
    return { facets: opened.facets, answers: await Promise.all(answers) };
  }

  test('the answers are those of an index from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const pages = new Map<string, SearchPage>();
        const disk: Files = new Map();
        const read = (path: string) => disk.get(path) ?? Buffer.from('');
        let writer = new IndexWriter(read, { ...EMPTY_STATE, terms: TERMS });
        const keepOnly = (needed: ReadonlySet<string>) => {
          for (const path of disk.keys()) if (!needed.has(path)) disk.delete(path);
        };
        for (const each of steps) {
          if (each === 'restart') {
            writer = new IndexWriter(read, JSON.parse(JSON.stringify(writer.state)) as IndexState);
            continue;
          }
          if (each === 'merge' || each === 'merge whole') {
            keepOnly(writer.merge(each === 'merge whole', disk));
            if (each === 'merge') continue;
            expect(bytesOf(disk)).toEqual(bytesOf(wholeIndex([...pages.values()], TERMS)));
            continue;
          }
          const changed = typeof each === 'string' ? [] : each;
          const added = new Map(changed.map((one) => [one.url, one]));
          const removed = typeof each === 'string' ? [each] : [];
          for (const url of removed) pages.delete(url);
          for (const [url, one] of added) pages.set(url, one);
          const sorted = [...added.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
          const segment = segmentOf(sorted, abbreviationsOf(TERMS.abbreviations), disk);
          keepOnly(writer.update([segment], removed, TERMS, disk));
          expect(await answersOf(await open(disk))).toEqual(
            await answersOf(await open(wholeIndex([...pages.values()], TERMS))),
          );
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
