import { describe, expect, it } from 'vitest';
import { isIssuedText } from '#legal-text/legal-tree.ts';
import { legalItems } from '#legal-text/render-legal.ts';
import { orderFaults } from './order-faults.ts';

const faults = (source: string): string[] =>
  orderFaults(legalItems(source), isIssuedText).map(
    ({ kind, unit, previous }) => `${kind}: ${previous?.place ?? '–'} → ${unit.place}`,
  );
const lines = (...parts: string[]): string => parts.join('\n\n');
const articles = (...numbers: string[]): string =>
  lines(...numbers.map((number) => `**Điều ${number}.** Tên`));
const points = (letters: string): string =>
  lines('1. Gồm:', ...[...letters].map((letter) => `${letter}) Một;`));

describe('orderFaults', () => {
  it.each<[string, string, string[]]>([
    ['a gap', articles('1', '2', '4'), ['gap: Điều 2 → Điều 4']],
    ['a number twice', articles('1', '2', '2'), ['twice: Điều 2 → Điều 2']],
    ['a step back', articles('1', '2', '3', '1'), ['back: Điều 3 → Điều 1']],
    ['a text that starts late', articles('5', '6'), ['gap: – → Điều 5']],
    ['8 for 5', articles('1', '2', '3', '4', '8', '6'), ['misread: Điều 4 → Điều 8']],
    [
      '5 for 8',
      articles('1', '2', '3', '4', '5', '6', '7', '5', '9'),
      ['misread: Điều 7 → Điều 5'],
    ],
    ['đ for d', points('abcđđe'), ['misread: điểm c mục 1 → điểm đ mục 1']],
    ['d for đ', points('abcdde'), ['misread: điểm d mục 1 → điểm d mục 1']],
    ['a letter that is none', points('abcdđefg'), ['borrowed: điểm e mục 1 → điểm f mục 1']],
    ['a point left out', points('abd'), ['gap: điểm b mục 1 → điểm d mục 1']],
  ])('tells %s', (_, source, expected) => {
    expect(faults(source)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['the Vietnamese alphabet', points('abcdđeghiklmnopqrstuvxy')],
    ['inserted units', articles('1', '2', '2a', '2b', '3')],
    [
      'articles through chapters',
      lines('## Chương I', articles('1', '2'), '## Chương II', articles('3')),
    ],
    ['clauses that count on', lines('## I. A', '1. M', '2. H', '## II. B', '3. B', '4. B')],
    ['clauses that count anew', lines('## I. A', '1. M', '2. H', '## II. B', '1. B')],
    [
      'chapters that count on in the next part',
      lines('**Phần I**', '## Chương I', '**Phần II**', '## Chương II'),
    ],
    [
      'a text issued with a decision',
      lines(articles('1', '2'), '**QUY CHẾ**', articles('1', '2', '3')),
    ],
    ['annexes', lines(articles('1'), '## Phụ lục I', '1. M', '## Phụ lục II', '1. M', '2. H')],
    ['quoted law', lines('1. Sửa khoản 7 như sau:', '“7. Mới:', 'c) Ba.”', '2. Bãi bỏ khoản 9.')],
    ['lists after other text', lines('1. M', '2. H', '**KẾT LUẬN**', '1. M')],
    ['forms to be filled in', lines('Mẫu số 01', '1. Tên', '4. Số')],
    ['repealed units that keep their number', lines('1. M', '2. (được bãi bỏ)', '3. B')],
    ['parts in words', lines('**Phần thứ nhất**', '**Phần thứ hai**')],
  ])('is silent about %s', (_, source) => {
    expect(faults(source)).toEqual([]);
  });
});
