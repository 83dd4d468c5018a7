import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isAmbiguous, readNumber, styleOfColumn } from './read-number.ts';
import { formatNumber } from './vi-number.ts';

test.each([
  ['1.234,5', 1234.5, undefined],
  ['1,234.5', undefined, 1234.5],
  ['1.234', 1234, 1.234],
  ['1,234', 1.234, 1234],
  ['1.234.567', 1234567, undefined],
  ['0,123', 0.123, undefined],
  ['0.5', undefined, 0.5],
  ['12,5%', 12.5, undefined],
  ['05', 5, 5],
  ['1 234', 1234, 1234],
  ['1\u00a0234,5', 1234.5, undefined],
  ['−7', -7, -7],
  ['12.34', undefined, 12.34],
  ['1.23.456', undefined, undefined],
  ['-', undefined, undefined],
  ['', undefined, undefined],
  ['12 đơn', undefined, undefined],
  ['15/3', undefined, undefined],
  ['1e5', undefined, undefined],
])('%s is %s in Vietnamese, %s in English', (text, vi, en) => {
  expect([readNumber(text, 'vi'), readNumber(text, 'en')]).toEqual([vi, en]);
});

test.each([
  [['1.234', '12,5'], 'vi'],
  [['1,234', '0.5'], 'en'],
  [['12', '7'], 'either'],
  [['1.234', '12'], 'unclear'],
  [['80,1', '13.2'], 'mixed'],
  [['Tổng', '-', ''], 'either'],
])('the column %j is %s', (texts, style) => {
  expect(styleOfColumn(texts)).toBe(style);
});

describe('what is written is read', () => {
  const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toFixed(3)));
  const english = (n: number) =>
    new Intl.NumberFormat('en', { maximumFractionDigits: 3 }).format(n);
  const same = (a: number | undefined, b: number) => (a ?? NaN) === (b === 0 ? 0 : b);

  it('in both styles', () => {
    fc.assert(
      fc.property(
        numbers,
        (n) =>
          same(readNumber(formatNumber(n, 3), 'vi'), n) && same(readNumber(english(n), 'en'), n),
      ),
    );
  });
  it('and a column is never taken for the other style', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 8 }), (list) => {
        const texts = list.map((n) => formatNumber(n, 3));
        const style = styleOfColumn(texts);
        return (
          style === 'vi' || (style === 'either' && !texts.some(isAmbiguous)) || style === 'unclear'
        );
      }),
    );
  });
});
