import { describe, expect, it } from 'vitest';
import { directiveSlug, numberKey } from './slug.ts';

describe('numberKey', () => {
  it.each([
    ['08-CT/TU', '08-ct-tu'],
    ['15/2026/QĐ-UBND', '15-2026-qd-ubnd'],
    ['66.19/2026', '66-19-2026'],
    ['12a/KH-UBND', '12a-kh-ubnd'],
    ['1 234 / CV', '1-234-cv'],
    ['07-QĐi/TW', '07-qdi-tw'],
    ['15/2026/QĐ-UBND'.normalize('NFD'), '15-2026-qd-ubnd'],
    ['15/2026/QÐ-UBND', '15-2026-qd-ubnd'], // U+00D0, typed by some fonts for Đ
    ['03/NQ-HĐND ', '03-nq-hdnd'],
  ])('%s → %s', (number, key) => expect(numberKey(number)).toBe(key));
});

describe('directiveSlug', () => {
  const main = ['tinh-uy-ben-tre', 'ubnd-tinh-vinh-long'];
  it.each([
    [{ number: '08-CT/TU', issuedOn: '2021-09', issuer: 'tinh-uy-ben-tre' }, '2021-08-ct-tu'],
    [
      { number: '15/2026/QĐ-UBND', issuedOn: '2026-03-05', issuer: 'ubnd-tinh-vinh-long' },
      '2026-15-2026-qd-ubnd',
    ],
    [
      { number: '12/KH-UBND', issuedOn: '2026', issuer: 'xa-binh-thang' },
      '2026-12-kh-ubnd-xa-binh-thang',
    ],
    [
      { number: '66.19/2026', issuedOn: '2026-01-02', issuer: 'chinh-phu' },
      '2026-66-19-2026-chinh-phu',
    ],
  ])('%o → %s', (directive, slug) => expect(directiveSlug(directive, main)).toBe(slug));
});
