import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RHYMES } from '#lib/vi-syllable.ts';
import { foldText } from '#lib/fold-text.ts';
import { slips } from './likeness.ts';

const likeness = (typed: string, meant: string): number => slips(typed, [meant])[0]?.likeness ?? 0;

describe('likeness', () => {
  test.each([
    ['lai', 'nai'],
    ['chu', 'tru'],
    ['fep', 'phep'],
    ['xat', 'sat'],
    ['giao', 'dao'],
    ['rin', 'gin'],
    ['rieng', 'gieng'],
    ['dai', 'giai'],
    ['nge', 'nghe'],
    ['gi', 'ghi'],
    ['can', 'cang'],
    ['thiec', 'thiet'],
    ['cuoc', 'quoc'],
    ['ki', 'ky'],
    ['keo', 'ceo'],
    ['vi', 'di'],
    ['hong', 'khong'],
    ['zay', 'giay'],
    ['chat', 'trac'],
    ['dinhh', 'dinh'],
    ['dihc', 'dich'],
    ['trihn', 'trinh'],
    ['pht', 'phat'],
    ['nghim', 'nghiem'],
    ['quyer', 'quyet'],
  ])('%s is like %s', (typed, meant) => {
    expect(likeness(typed, meant)).toBeGreaterThanOrEqual(0.6);
  });

  test.each([
    ['tiep', 'cong'],
    ['dan', 'tran'],
    ['trach', 'nhiem'],
    ['phep', 'tiep'],
    ['', 'dan'],
  ])('%s is not like %s', (a, b) => {
    expect(likeness(a, b)).toBe(0);
  });

  test('what sounds alike is likelier than what lacks a letter, a long word surer than a short', () => {
    expect(likeness('chu', 'tru')).toBeGreaterThan(likeness('tru', 'tu'));
    expect(likeness('nghim', 'nghiem')).toBeGreaterThan(likeness('an', 'ban'));
    expect(likeness('xat', 'sat')).toBeGreaterThan(likeness('xac', 'sat'));
  });
});

const HEADS = 'b c ch d g gh gi h k kh l m n ng ngh nh ph q r s t th tr v x'.split(' ');
const syllable = fc
  .tuple(fc.constantFrom(...HEADS), fc.constantFrom(...RHYMES.map(foldText)))
  .map((parts) => parts.join(''));
const letters = fc.string({ unit: fc.constantFrom(...'aeiouyghnctr'), maxLength: 6 });
const word = fc.oneof(syllable, letters);

test('for all words likeness is bounded, the same both ways, and 1 only for equal ones', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const value = likeness(a, b);
      expect(value).toBe(likeness(b, a));
      expect(value === 1).toBe(a === b);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }),
  );
});

test('likeness of a near word is the same both ways', () => {
  const lexicon = new Set(HEADS.flatMap((head) => RHYMES.map((rhyme) => head + foldText(rhyme))));
  fc.assert(
    fc.property(word, (typed) => {
      for (const slip of slips(typed, lexicon))
        expect(likeness(slip.word, typed)).toBe(slip.likeness);
    }),
  );
});

describe('slips', () => {
  const LEXICON =
    `khieu nai to cao thuong tru giay phep nghi dinh giam sat trach nhiem dan dang tran chu lai
    cong tiep lich quyet quyen bat buoc bac thiet thiec hai`.split(/\s+/);

  test.each([
    ['khieuu', ['khieu']],
    ['fep', ['phep']],
    ['dinhh', ['dinh']],
    ['xat', ['sat']],
    ['trahc', ['trach']],
    ['nhim', ['nhiem']],
    ['qqqqqq', []],
    ['', []],
  ])('%s', (typed, meant) => {
    const found = slips(typed, LEXICON).map(({ word }) => word);
    expect(found.slice(0, meant.length)).toEqual(meant);
    if (meant.length === 0) expect(found).toEqual([]);
  });

  test('a word of the lexicon comes before what is like it', () => {
    expect(slips('dan', LEXICON)).toEqual([
      { word: 'dan', likeness: 1 },
      { word: 'dang', likeness: 0.85 },
    ]);
  });

  test('at most eight, quickly', () => {
    const lexicon = new Set(LEXICON);
    for (const a of 'abcdefghijklmnopqrstuvwxyz')
      for (const b of 'abcdefghijklmnopqrstuvwxyz')
        for (const c of 'aeiouybcdghnt') lexicon.add(a + c + b);
    const started = performance.now();
    for (let times = 0; times < 100; times++) expect(slips('ban', lexicon).length).toBe(8);
    // About 0.1 ms each; the limit is generous for busy machines.
    expect(performance.now() - started).toBeLessThan(500);
  });
});
