import { describe, expect, test } from 'vitest';
import { abbreviationsOf, JOINT, syllablesOf } from '#search/syllables.ts';
import { parseQuery, relatedWords, unquoted } from './query.ts';
import { hasPhrase } from './matches.ts';

const none = abbreviationsOf([]);
const words = (syllables: readonly { readonly folded: string }[]) =>
  syllables.map(({ folded }) => folded).join(' ');
const tokens = (text: string) =>
  parseQuery(text, none).tokens.map(({ folded }) => folded.replaceAll(JOINT, '+'));

test.each([
  ['tiếp công dân', ['tiep', 'tiep+cong', 'cong', 'cong+dan', 'dan']],
  ['dân, dân', ['dan', 'dan+dan']],
  ['dân. Dân', ['dan']],
  ['"công dân" tiếp', ['cong', 'cong+dan', 'dan', 'tiep']],
])('evidence of %s', (text, expected) => expect(tokens(text)).toEqual(expected));

describe('what is marked', () => {
  test.each([
    ['"dân vận khéo" Bến Tre', ['dan van kheo'], []],
    ['lịch “tiếp công dân” và „đối thoại“', ['tiep cong dan', 'doi thoai'], []],
    ['tiếp dân -hoãn', [], ['hoan']],
    ['tiếp dân -"Sở Tư pháp"', [], ['so tu phap']],
    ['-hoãn', [], ['hoan']],
    ['chính trị - xã hội', [], []],
    ['1-2 mô hình', [], []],
    ['08-CT/TU', [], []],
    ['"', [], []],
    ['""', [], []],
  ])('%s', (text, phrases, excluded) => {
    const query = parseQuery(text, none);
    expect(query.phrases.map(words)).toEqual(phrases);
    expect(query.excluded.map(words)).toEqual(excluded);
    for (const word of excluded) expect(words(query.syllables)).not.toContain(word);
  });

  test('words around what is quoted or left out are no neighbours', () => {
    expect(tokens('lịch -hoãn dân')).toEqual(['lich', 'dan']);
  });
});

describe('words that nobody typed count less', () => {
  const related = relatedWords([{ words: ['sổ đỏ'], also: ['giấy chứng nhận'] }]);
  const weights = (query: ReturnType<typeof parseQuery>) =>
    Object.fromEntries(query.tokens.map(({ folded, weight }) => [folded, weight]));

  test('related ones', () => {
    expect(weights(parseQuery('làm so do ở đâu', none, related))).toMatchObject({
      so: 1,
      giay: 0.2,
      chung: 0.2,
    });
    expect(weights(parseQuery('sổ đoàn', none, related))).not.toHaveProperty('giay');
  });

  test('suspected ones, which never take weight from typed ones', () => {
    const query = parseQuery('khiếu lại', none, [], [syllablesOf('khiếu nại')]);
    expect(weights(query)).toMatchObject({ khieu: 1, lai: 1, nai: 0.5 });
  });
});

test('both ways of marking a word are typed forms of it', () => {
  const [token] = parseQuery('dân dận', none).tokens;
  expect(token?.typed).toHaveLength(2);
});

test('quotation marks go', () => expect(unquoted(' “dân vận”  "khéo" ')).toBe('dân vận khéo'));

test.each([
  ['mô hình “Dân vận khéo” ở xã', 'dân vận khéo', true],
  ['mô hình “Dân vận khéo” ở xã', 'dan van kheo', true],
  ['mô hình “Dân vận khéo” ở xã', 'dân vân khéo', true],
  ['mô hình “Dân vận khéo” ở xã', 'dần vận khéo', false],
  ['Dân vận. Khéo tay', 'dân vận khéo', false],
  ['dân vận và khéo', 'dân vận khéo', false],
  ['cán bộ, công chức', 'cán bộ công chức', true],
  ['', 'dân', false],
])('“%s” has “%s”: %s', (text, phrase, expected) =>
  expect(hasPhrase(syllablesOf(text), syllablesOf(phrase))).toBe(expected),
);
