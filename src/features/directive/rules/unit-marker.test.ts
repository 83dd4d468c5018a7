import { describe, expect, it } from 'vitest';
import { numberId, placeOf, romanValue } from './unit-id.ts';
import { isNextLetter, unitOrder } from './unit-order.ts';
import { unitMarker } from './unit-marker.ts';

const marker = (text: string, form: 'p' | 'h' | 'b' = 'p') => {
  const found = unitMarker({ text, isHeading: form === 'h', isBold: form === 'b' });
  return (
    found &&
    `${found.kind} ${found.number}${found.isWeak ? ' (only in sequence)' : ''}`
      .replace('  ', ' ')
      .trim()
  );
};

describe('unitMarker', () => {
  it.each<[string, 'p' | 'h' | 'b', string | undefined]>([
    ['Điều 5. Phạm vi', 'p', 'article 5'],
    ['Điều 11a: Tên', 'p', 'article 11a'],
    ['Điều 5', 'h', 'article 5'],
    ['Điều 1000. Hiệu lực', 'p', 'article 1000'],
    ['Điều 1000', 'h', 'article 1000'],
    ['Điều 18.4.LQ.24. Tên', 'h', undefined],
    ['Điều 5 của Luật này', 'p', undefined],
    ['Chương II. TÊN', 'p', 'chapter II'],
    ['Chương thứ hai', 'b', 'chapter hai'],
    ['Chương V Nghị định số 154/2026/NĐ-CP', 'p', undefined],
    ['Mục 2a. Tên', 'h', 'section 2a'],
    ['Tiểu mục 1. Tên', 'h', 'subsection 1'],
    ['Phần thứ nhất', 'b', 'part nhất'],
    ['Phụ lục số 2: Bảng', 'b', 'annex 2'],
    ['PHỤ LỤC I', 'p', 'annex I'],
    ['IV. TỔ CHỨC', 'p', 'roman IV'],
    ['II- Nhiệm vụ', 'b', 'roman II'],
    ['1. Một', 'p', 'clause 1'],
    ['1- Một', 'p', 'clause 1'],
    ['2.1. Hai một', 'p', 'subclause 2.1'],
    ['1.536 mô hình', 'p', undefined],
    ['30/09/2021 là ngày', 'p', undefined],
    ['187/191 mô hình', 'p', undefined],
    ['đ) Đê', 'p', 'point đ'],
    ['f) không có trong bảng chữ cái', 'p', 'point f (only in sequence)'],
    ['a. Mục tiêu', 'p', 'point a (only in sequence)'],
    ['a.1) Chi thường xuyên', 'p', 'point a.1'],
    ['đ1) Nội dung bổ sung', 'p', 'point đ1'],
    ['2a. Khoản bổ sung', 'p', 'clause 2a'],
    ['4a.21 Công ty', 'p', 'clause 4a'],
    ['a)11 Chi tuyên truyền', 'p', 'point a'],
    ['a)1.000 đồng', 'p', undefined],
    ['Điều 24.78 (được bãi bỏ)', 'p', 'article 24'],
    ['Điều 18.4.LQ.24. Tên', 'p', undefined],
    ['PHỤ LỤC II DANH MỤC (Ban hành kèm theo Quyết định số 1/QĐ-UBND)', 'p', 'annex II'],
    ['Phụ lục III ban hành kèm theo Nghị định này', 'p', undefined],
    ['Phụ lục I.4', 'b', 'annex I.4'],
    ['Mẫu số 01', 'p', 'form 01'],
    ['Mẫu số 02 ban hành kèm theo Thông tư này', 'p', undefined],
    ['A. LĨNH VỰC ĐẤT ĐAI', 'p', 'letter A (only in sequence)'],
    ['Phần mềm quản lý văn bản', 'p', undefined],
    ['2021. Năm', 'p', undefined],
  ])('%s (%s) → %s', (text, form, expected) => expect(marker(text, form)).toBe(expected));
});

it.each([
  ['đ', 'dd'],
  ['3A', '3a'],
  ['IV', 'iv'],
  ['nhất', '1'],
  ['2.1', '2-1'],
  ['3đ', '3dd'],
])('the id of %s is %s', (number, id) => expect(numberId(number)).toBe(id));

it.each([
  ['IV', 4],
  ['XIX', 19],
  ['I', 1],
  ['A', 0],
])('%s is %i', (text, value) => expect(romanValue(text)).toBe(value));

it('names places from the smallest unit', () => {
  const chapter = { kind: 'chapter', number: 'II' } as const;
  const article = { kind: 'article', number: '5' } as const;
  const clause = { kind: 'clause', number: '2' } as const;
  expect(placeOf([chapter, article, clause, { kind: 'point', number: 'đ' }])).toBe(
    'điểm đ khoản 2 Điều 5',
  );
  expect(placeOf([{ kind: 'roman', number: 'II' }, clause])).toBe('khoản 2 mục II');
  expect(placeOf([clause])).toBe('mục 2');
  expect(placeOf([chapter, { kind: 'section', number: '1' }])).toBe('Mục 1 Chương II');
});

it.each<[Parameters<typeof unitOrder>[0], string, number | undefined, string?]>([
  ['point', 'đ', 5],
  ['point', 'đ1', 5, '1'],
  ['point', 'f', 6.5],
  ['clause', '2a', 2, 'a'],
  ['chapter', 'IV', 4],
  ['chapter', 'IIa', 2, 'a'],
  ['part', 'hai', 2],
  ['letter', 'Đ', 5],
  ['chapter', 'HÌ', undefined],
])('%s %s comes at place %s', (kind, number, value, inserted = '') =>
  expect(unitOrder(kind, number)).toEqual(value === undefined ? undefined : { value, inserted }),
);

it.each([
  ['đ', 'd', true],
  ['e', 'd', false],
  ['f', 'e', true],
  ['g', 'f', true],
  ['g', 'e', true],
  ['a', 'b', false],
])('%s after %s: %s', (letter, previous, expected) =>
  expect(isNextLetter(letter, previous)).toBe(expected),
);
