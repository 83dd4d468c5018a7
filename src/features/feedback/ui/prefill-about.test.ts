import { expect, test } from 'vitest';
import { aboutPath } from './prefill-about.ts';

test.each([
  ['?ve=%2Fvan-ban%2F2021-08-ct-tu%2F', '/van-ban/2021-08-ct-tu/'],
  ['?ve=/doi-thoai/', '/doi-thoai/'],
  ['?ve=', undefined],
  ['', undefined],
  ['?ve=//xau.example/', undefined],
  ['?ve=https://xau.example/', undefined],
  ['?ve=/a%0Abcc:ai@xau.example', undefined],
  ['?ve=/<script>', undefined],
  [`?ve=/${'a'.repeat(300)}`, undefined],
] as const)('%s → %s', (search, expected) => expect(aboutPath(search, 've')).toBe(expected));
