import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextNumbers } from './next-number.ts';

const state = (number: string, issuedOn = '2026-03-01', more: object = {}) => ({
  number,
  issuedOn,
  type: 'ke-hoach',
  issuer: 'ubnd',
  ...more,
});
const series = { type: 'ke-hoach', issuer: 'ubnd', year: '2026' };

describe('nextNumbers', () => {
  it.each<[string, ReturnType<typeof state>[], string[]]>([
    ['the next of the year', [state('44/KH-UBND'), state('45/KH-UBND')], ['46/KH-UBND']],
    ['two digits below ten', [state('8/KH-UBND')], ['09/KH-UBND']],
    ['nothing from another year', [state('45/KH-UBND', '2025-12-31')], []],
    ['nothing from another issuer', [state('45/KH-UBND', '2026-01-01', { issuer: 'x' })], []],
    ['nothing from another type', [state('45/CT-UBND', '2026-01-01', { type: 'chi-thi' })], []],
    [
      'a series each for normative and other decisions',
      [state('1326/QĐ-UBND'), state('15/2026/QĐ-UBND'), state('16/2026/QĐ-UBND')],
      ['17/2026/QĐ-UBND', '1327/QĐ-UBND'],
    ],
    ['no number that was put in between', [state('30a/KH-UBND')], []],
  ])('suggests %s', (_what, documents, expected) =>
    expect(nextNumbers(documents, series)).toEqual(expected),
  );

  it('counts party documents through their term', () => {
    const documents = [
      state('08-CT/TU', '2021-09-05', { term: '2020-2025' }),
      state('12-CT/TU', '2022-11-22', { term: '2020-2025' }),
      state('02-CT/TU', '2026-01-10', { term: '2025-2030' }),
    ];
    const next = (term: string) => nextNumbers(documents, { ...series, term });
    expect(next('2020-2025')).toEqual(['13-CT/TU']);
    expect(next('2025-2030')).toEqual(['03-CT/TU']);
  });

  it('is never a number that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }), (serials) => {
        const taken = serials.map((serial) => `${serial}/KH-UBND`);
        const [next = ''] = nextNumbers(
          taken.map((number) => state(number)),
          series,
        );
        expect(serials).not.toContain(Number.parseInt(next, 10));
      }),
    );
  });
});
