import { describe, expect, it } from 'vitest';
import { legalItems } from '#legal-text/render-legal.ts';
import { partRefs } from './part.ts';
import { findUnit, partSegments, unitIndex } from './unit-index.ts';

const shown = (text: string) =>
  partRefs(text).map(
    ({ start, end, path }) =>
      `${text.slice(start, end)}: ${path.map(({ word, number }) => `${word} ${number}`).join(' > ')}`,
  );

describe('partRefs', () => {
  it.each<[string, string[]]>([
    ['khoản 2 Điều 3', ['khoản 2 Điều 3: điều 3 > khoản 2']],
    ['Điều 4 và Điều 7', ['Điều 4: điều 4', 'Điều 7: điều 7']],
    ['Điều 4 và Chương V', ['Điều 4: điều 4', 'Chương V: chương V']],
    ['khoản 1; Điều 5', ['khoản 1: khoản 1', 'Điều 5: điều 5']],
    [
      'các khoản 1, 2 và 3 Điều 5',
      ['khoản 1: điều 5 > khoản 1', '2: điều 5 > khoản 2', '3 Điều 5: điều 5 > khoản 3'],
    ],
    [
      'khoản 1 và điểm đ, khoản 2, Điều 3a',
      ['khoản 1: điều 3a > khoản 1', 'điểm đ, khoản 2, Điều 3a: điều 3a > khoản 2 > điểm đ'],
    ],
    [
      'khoản 2 Điều 1; khoản 8 Điều 3',
      ['khoản 2 Điều 1: điều 1 > khoản 2', 'khoản 8 Điều 3: điều 3 > khoản 8'],
    ],
    ['mục II.3', ['mục II.3: mục II > khoản 3']],
    ['Điều 5, 6 và 7', ['Điều 5: điều 5', '6: điều 6', '7: điều 7']],
    ['Phụ lục', ['Phụ lục: phụ lục ']],
    ['Phần thứ nhất', ['Phần thứ nhất: phần nhất']],
    ['Phân công một lãnh đạo phụ trách, điều kiện số 3', []],
    ['Điều 18.4.LQ.24', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each([
    'khoản 1, ',
    'điểm a khoản 1 ',
    'Phụ lục ',
    'khoản ',
    'khoản 1.1.1.1.1 ',
    'mục II.',
    '1, ',
  ])('takes linear time on "%s" again and again', (piece) => {
    // If it were not linear, the test would time out.
    expect(Array.isArray(partRefs(piece.repeat(100_000 / piece.length)))).toBe(true);
  });
});

const TEXT = `
## Chương I. QUY ĐỊNH CHUNG

### Điều 1. Phạm vi

1. Một.

2. Hai:

a) A;

đ) Đ.

### Điều 2. Trách nhiệm

QUY ĐỊNH

### Điều 1. Của quy định

3. Ba.

## Phụ lục II
`;
const PARTY = '# I- TÌNH HÌNH\n\n1- Một.\n\n# II- NHIỆM VỤ\n\n1- Một.\n\n2- Hai.\n';

describe('findUnit', () => {
  it.each<[string, string, (string | undefined)[]]>([
    [TEXT, 'điểm đ khoản 2 Điều 1', ['dieu-1-khoan-2-diem-dd']],
    [TEXT, 'khoản 3 Điều 1', ['quy-dinh-dieu-1-khoan-3']],
    [TEXT, 'Điều 1 và Điều 9', ['dieu-1', undefined]],
    [TEXT, 'điểm c khoản 2 Điều 1', [undefined]],
    [TEXT, 'Điều 2 Chương 1', ['dieu-2']],
    [TEXT, 'Phụ lục 2', ['phu-luc-ii']],
    [PARTY, 'khoản 2 mục II', ['muc-ii-2']],
    [PARTY, 'mục II.1; mục I', ['muc-ii-1', 'muc-i']],
    [PARTY, 'khoản 2 mục I', [undefined]],
    [PARTY, 'Điều 1', [undefined]],
  ])('in %#: %s', (source, part, expected) => {
    const index = unitIndex(legalItems(source));
    expect(partRefs(part).map((ref) => findUnit(ref, index)?.id)).toEqual(expected);
  });
});

it('cuts the words at the units that are in the text', () => {
  const index = unitIndex(legalItems(TEXT));
  expect(
    partSegments('Điều 1 (khoản 9) và Phụ lục II', index).map(({ text, unit }) => [text, unit?.id]),
  ).toEqual([
    ['Điều 1', 'dieu-1'],
    [' (khoản 9) và ', undefined],
    ['Phụ lục II', 'phu-luc-ii'],
  ]);
  expect(partSegments('Phân công', undefined)).toEqual([{ text: 'Phân công', unit: undefined }]);
});
