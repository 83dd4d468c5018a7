import { describe, expect, test } from 'vitest';
import { abbreviationsOf, JOINT, syllablesOf } from '#search/syllables.ts';
import { parseQuery, reader, relatedWords, unquoted } from './query.ts';
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

test.each([
  ['ai được tiếp', ['duoc', 'duoc+tiep', 'tiep', 'ai+duoc']],
  ['tôi hỏi gì', ['toi+hoi', 'hoi', 'hoi+gi']],
  ['toi hoi gi', ['toi', 'toi+hoi', 'hoi', 'hoi+gi']],
  ['ai', ['ai']],
])('words that only ask are no evidence of their own: %s', (text, expected) =>
  expect(tokens(text).toSorted()).toEqual(expected.toSorted()),
);

describe('words of readers for which documents use others', () => {
  const related = relatedWords([
    { words: ['sổ đỏ'], also: ['giấy chứng nhận', 'bìa'] },
    { words: ['nghỉ việc'], also: ['chấm dứt'] },
    { words: ['cho nghỉ việc'], also: ['sa thải'] },
  ]);
  const concepts = (text: string) =>
    parseQuery(text, none, related).concepts.map(({ said, also }) =>
      [said, ...also].map((words) => words.filter((word) => !word.includes(JOINT)).join(' ')),
    );
  test.each([
    ['làm sổ đỏ ở đâu', [['so do', 'giay chung nhan', 'bia']]],
    ['lam so do o dau', [['so do', 'giay chung nhan', 'bia']]],
    ['vẽ sơ đồ', []],
    ['sổ đoàn', []],
    ['sổ. Đỏ', []],
    ['bị cho nghỉ việc', [['cho nghi viec', 'sa thai']]],
    ['xin nghỉ việc', [['nghi viec', 'cham dut']]],
  ])('%s', (text, expected) => expect(concepts(text)).toEqual(expected));

  test('come before what may be meant by a word that no page has', () => {
    const meant = relatedWords([{ words: ['cho nghỉ việc ngay'], also: ['chờ nghỉ việc ngay'] }]);
    const also = (text: string) =>
      parseQuery(text, none, related, meant).concepts.map((concept) => concept.also[0]?.[0]);
    expect(also('bị cho nghỉ việc ngay')).toEqual(['sa']);
  });

  test('are not taken for typed ones', () => {
    const { tokens: all } = parseQuery('làm sổ đỏ', none, related);
    const typed = all.filter(({ typedItself }) => typedItself).map(({ folded }) => folded);
    expect(typed).toContain('so');
    expect(typed).not.toContain('giay');
  });
});

test('a document that is named among other words is evidence', () => {
  expect(tokens('chỉ thị 08 nói gì')).toContain('so+8+ct');
});

test('both ways of marking a word are typed forms of it', () => {
  const [token] = parseQuery('dân dận', none).tokens;
  expect(token?.typed).toHaveLength(2);
});

test('a word that only asks is not said to be missing', async () => {
  const read = reader({
    words: { forms: () => Promise.resolve([]) },
    abbreviations: none,
    related: [],
    preload: () => Promise.resolve(),
    lexicon: () => Promise.resolve(new Set()),
  });
  expect((await read('nghiện mấy năm')).ignored).toEqual(['nghiện', 'năm']);
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
