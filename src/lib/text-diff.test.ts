import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignParagraphs, tokensOf, wordDiff, type Piece } from './text-diff.ts';

const joined = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join('');

describe('wordDiff', () => {
  it.each([
    ['đạt 48 vụ việc', 'đạt 49 vụ việc', 'đạt [-48][+49] vụ việc'],
    [
      'tổng số 1.886 (92,31%)',
      'tổng số 1.887 (94,23%)',
      'tổng số [-1.886 (92,31%][+1.887 (94,23%])',
    ],
    ['tiếp công dân', 'tiếp công dân trực tuyến', 'tiếp công dân[+ trực tuyến]'],
    ['hoà giải ở cơ sở', 'hòa giải ở cơ sở', '[-hoà][+hòa] giải ở cơ sở'],
    ['một hai ba bốn năm', 'sáu bảy tám', '[-một hai ba bốn năm][+sáu bảy tám]'],
    ['', 'mới', '[+mới]'],
    ['cũ', '', '[-cũ]'],
    ['', '', ''],
  ])('%s → %s', (before, after, pieces) => expect(shown(before, after)).toBe(pieces));

  const word = fc.constantFrom(
    'Điều',
    '5',
    '1.886',
    ' ',
    '  ',
    ',',
    'đ)',
    'công',
    'dân',
    '\n',
    '😀',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(joined(pieces, 'removed')).toBe(after);
        expect(joined(pieces, 'added')).toBe(before);
        expect(pieces.every(({ text: own }) => own !== '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  it('tells an equal text as one piece', () =>
    fc.assert(
      fc.property(text, (same) => {
        expect(wordDiff(same, same)).toEqual(same ? [{ kind: 'same', text: same }] : []);
      }),
    ));
  it('cuts a text into tokens that make it up', () =>
    fc.assert(
      fc.property(text, (own) => {
        expect(tokensOf(own).join('')).toBe(own);
      }),
    ));
});

describe('alignParagraphs', () => {
  const rows = (before: string[], after: string[]) =>
    alignParagraphs(
      before.map((text) => ({ text })),
      after.map((text) => ({ text })),
    ).map(({ kind, before: old, after: young }) => [kind, old?.text, young?.text]);

  it('pairs a paragraph with what became of it, wherever others were added', () =>
    expect(
      rows(
        ['Điều 1. Phạm vi', 'Khoản này áp dụng cho các sở, ngành.', 'Hết'],
        ['Điều 1. Phạm vi', 'Điều mới', 'Khoản này áp dụng cho các sở, ngành, xã.', 'Hết'],
      ),
    ).toEqual([
      ['same', 'Điều 1. Phạm vi', 'Điều 1. Phạm vi'],
      ['added', undefined, 'Điều mới'],
      [
        'changed',
        'Khoản này áp dụng cho các sở, ngành.',
        'Khoản này áp dụng cho các sở, ngành, xã.',
      ],
      ['same', 'Hết', 'Hết'],
    ]));

  it('pairs by place where the words are mostly new', () => {
    const [row] = alignParagraphs(
      [{ text: 'a) Trước ngày 05', place: 'điểm a' }],
      [{ text: 'a) Chậm nhất 03 ngày làm việc', place: 'điểm a' }],
    );
    expect(row?.kind).toBe('changed');
  });

  const paragraphs = fc.array(fc.constantFrom('a b c', 'a b d', 'x y', 'x z', 'm', '', 'n o p q'), {
    maxLength: 30,
  });
  it('loses and invents nothing, and keeps both orders', () =>
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const found = rows(before, after);
        expect(found.flatMap(([, old]) => old ?? [])).toEqual(before);
        expect(found.flatMap(([, , young]) => young ?? [])).toEqual(after);
        expect(found.every(([kind, old, young]) => (kind === 'same') === (old === young))).toBe(
          true,
        );
      }),
      { numRuns: 1000 },
    ));
});

/** Quadratic time would exceed the test's timeout. */
describe('hostile texts are bounded work', () => {
  /** Pseudo-random words that share only single syllables. */
  const noise = (seed: number, count: number, between: string) => {
    let state = seed;
    return Array.from({ length: count }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return String.fromCharCode(97 + (state % 26));
    }).join(between);
  };
  it.each([
    ['words', ' '],
    ['signs', ','],
  ])('100,000 characters of unlike %s', (_, between) =>
    expect(wordDiff(noise(1, 50_000, between), noise(2, 50_000, between))).not.toHaveLength(0),
  );
  it('30,000 unlike paragraphs', () => {
    const list = (seed: number) => [...noise(seed, 30_000, '')].map((text) => ({ text }));
    expect(alignParagraphs(list(1), list(2)).length).toBeGreaterThanOrEqual(30_000);
  });
  it('pairs of long unlike paragraphs', () => {
    const list = (seed: number) =>
      Array.from({ length: 50 }, (_, index) => ({ text: noise(seed + index, 1000, ' ') }));
    expect(alignParagraphs(list(1), list(1000)).length).toBeGreaterThanOrEqual(50);
  });
});
