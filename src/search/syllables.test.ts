import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abbreviationsOf,
  agreement,
  markedForm,
  readText,
  syllablesOf,
  writtenForm,
} from './syllables.ts';

const folded = (text: string) => syllablesOf(text).map((syllable) => syllable.folded);
const marked = (text: string) => syllablesOf(text).map((syllable) => syllable.marked);

describe('one folding for what is indexed and what is asked', () => {
  test.each([
    ['Đường Hoà Bình', ['duong', 'hoa', 'binh']],
    ['ĐƯỜNG', ['duong']],
    ['Ð\u01b0\u1eddng', ['duong']],
    ['số 08-CT/TU', ['so', '8', 'ct', 'tu']],
    ['ct08', ['ct', '8']],
    ['1.234.567 đồng', ['1', '234', '567', 'dong']],
    ['tiếp\u00a0công\u00addân', ['tiep', 'congdan']],
    ['00', ['0']],
    ['', []],
    ['–—…!', []],
  ])('%s', (text, expected) => expect(folded(text)).toEqual(expected));

  test.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['Ðất', 'Đất'],
    ['ngoằn ngoèo', 'ngoằn ngoèo'.normalize('NFD')],
    ['TIẾP CÔNG DÂN', 'tiếp công dân'],
  ])('%s is %s', (one, other) => expect(marked(one)).toEqual(marked(other)));

  test('the form of composition never matters, and places are those of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(text.normalize('NFD'))).toEqual(folded(text.normalize('NFC')));
        for (const { start, end, folded: word } of syllablesOf(text))
          expect(folded(text.slice(start, end))).toEqual([word]);
      }),
    );
  });
});

test.each([
  ['tiếp công', false],
  ['tiếp. Công', true],
  ['tiếp\ncông', true],
  ['tiếp (công', true],
  ['tiếp, công', false],
  ['1.234', false],
  ['khoản 1. Công', true],
])('%j: are its last two apart? %s', (text, apart) =>
  expect(syllablesOf(text).at(-1)?.apart).toBe(apart),
);

test.each([
  ['tiếp', 'tiếp', 'same'],
  ['tiep', 'tiếp', 'possible'],
  ['tiêp', 'tiếp', 'possible'],
  ['tiệp', 'tiếp', 'other'],
  ['tiếp', 'tiep', 'other'],
  ['dân', 'đân', 'possible'],
  ['đân', 'dân', 'other'],
])('%s typed for %s: %s', (typed, word, expected) =>
  expect(agreement(markedForm(typed), markedForm(word))).toBe(expected),
);

test.each(
  'đường hòa hoàn của người quý giáo giả gì nghiệp khiếu nại ngoài thuế nguyễn mía mừa lũy khuya thuở cứu rượu quyền xoáy yếu ủy ổ'.split(
    ' ',
  ),
)('%s is written back as it was', (word) => expect(writtenForm(markedForm(word))).toBe(word));

const table = abbreviationsOf([
  { short: 'UBND', full: 'Ủy ban nhân dân' },
  { short: 'HĐND', full: 'Hội đồng nhân dân' },
  { short: 'ubnd', full: 'thứ hai không tính' },
]);
const read = (text: string, anyCase = false) =>
  readText(text, table, anyCase)
    .map(({ folded }) => folded)
    .join(' ');

test.each([
  ['UBND tỉnh', 'uy ban nhan dan tinh'],
  ['của HĐND, UBND', 'cua hoi dong nhan dan uy ban nhan dan'],
  ['ubnd tỉnh', 'ubnd tinh'],
  ['15/QĐ-UBND', '15 qd ubnd'],
  ['UBND-VX', 'ubnd vx'],
])('a text: %s', (text, expected) => expect(read(text)).toBe(expected));

test.each([
  ['ubnd tinh', 'uy ban nhan dan tinh'],
  ['hdnd', 'hoi dong nhan dan'],
  ['15/qđ-ubnd', '15 qd ubnd'],
])('a query in any case: %s', (text, expected) => expect(read(text, true)).toBe(expected));

test('the full form is where the short one is', () => {
  const syllables = readText('Gửi: UBND xã', table);
  const places = syllables.map(({ start, end }) => [start, end]);
  expect(places).toEqual([
    [0, 3],
    [5, 9],
    [5, 9],
    [5, 9],
    [5, 9],
    [10, 12],
  ]);
  expect(syllables.map(({ apart }) => apart)).toEqual([false, true, false, false, false, false]);
});
