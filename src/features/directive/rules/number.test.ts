import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNewest,
  compareNumbers,
  numberLookupKey,
  numbersIn,
  parseNumber,
} from './number.ts';

describe('numberLookupKey', () => {
  it.each([
    '08-CT/TU',
    '8-CT/TU',
    '08 - CT/TU',
    '08/CT-TU',
    '8 ct tu',
    '08/CT.TU',
    'Số 08-CT/TU',
    'số: 8-ct/tu',
  ])('%s is 8-ct-tu', (typed) => expect(numberLookupKey(typed)).toBe('8-ct-tu'));
  it.each([
    ['08/CT-UBND', '8-ct-ubnd'],
    ['15/2026/QĐ-UBND', '15-2026-qd-ubnd'],
    ['15/2026/QÐ-UBND', '15-2026-qd-ubnd'], // U+00D0
    ['15/2026/QĐ-UBND'.normalize('NFD'), '15-2026-qd-ubnd'],
    ['100/KH-UBND', '100-kh-ubnd'],
    ['10-CT/TU', '10-ct-tu'],
    ['66.09/2026', '66-9-2026'],
    ['0', '0'],
  ])('%s → %s', (number, key) => expect(numberLookupKey(number)).toBe(key));
  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = numberLookupKey(text);
        expect(numberLookupKey(key)).toBe(key);
      }),
    );
  });
});

describe('parseNumber', () => {
  it.each([
    ['08-CT/TU', { serial: 8, suffix: '', year: undefined, symbol: 'CT/TU' }],
    ['15/2026/QĐ-UBND', { serial: 15, suffix: '', year: 2026, symbol: 'QĐ-UBND' }],
    ['1234/QĐ-UBND', { serial: 1234, suffix: '', year: undefined, symbol: 'QĐ-UBND' }],
    ['42/2013/QH13', { serial: 42, suffix: '', year: 2013, symbol: 'QH13' }],
    ['30c/NQ-CP', { serial: 30, suffix: 'c', year: undefined, symbol: 'NQ-CP' }],
    ['66.19/2026', { serial: 66, suffix: '19', year: 2026, symbol: '' }],
    ['02/TB - UBND', { serial: 2, suffix: '', year: undefined, symbol: 'TB-UBND' }],
    ['2231/SNV-CCHC&PC', { serial: 2231, suffix: '', year: undefined, symbol: 'SNV-CCHC&PC' }],
    ['không số', undefined],
  ])('%s', (number, parsed) => expect(parseNumber(number)).toEqual(parsed));
});

describe('order', () => {
  it('is by value, 2 before 10, 30 before 30c', () => {
    expect(['30c/NQ-CP', '10/KH-UBND', '2/KH-UBND', '30/NQ-CP'].sort(compareNumbers)).toEqual([
      '2/KH-UBND',
      '10/KH-UBND',
      '30/NQ-CP',
      '30c/NQ-CP',
    ]);
  });
  it('is newest first; a month alone after its days', () => {
    const dated = ['2021', '2021-09-30', '2022-01-01', '2021-09'].map((issuedOn) => ({
      issuedOn,
      number: '1-CT/TU',
    }));
    expect(dated.sort(compareNewest).map(({ issuedOn }) => issuedOn)).toEqual([
      '2022-01-01',
      '2021-09-30',
      '2021-09',
      '2021',
    ]);
  });
});

describe('numbersIn', () => {
  it.each([
    ['Điều 44 Nghị định số 154/2026/NĐ-CP.', ['154/2026/NĐ-CP']],
    ['thay bằng 08-CT/TU và 15/2026/QĐ-UBND, từ 01/7/2026', ['08-CT/TU', '15/2026/QĐ-UBND']],
    ['Luật số 136/2025/QH15', ['136/2025/QH15']],
    ['187/191 mô hình, hẻm 12/3', []],
  ])('%s', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));
});
