import { expect, it } from 'vitest';
import { lawOn, REFUSALS, RIGHTS } from './law.ts';

it.each([
  ['2014-06-30', undefined],
  ['2014-07-01', /^Luật Tiếp công dân số 42\/2013\/QH13 và Nghị định số 64\/2014\/NĐ-CP$/],
  ['2026-06-30', /64\/2014/],
  ['2026-07-01', /136\/2025\/QH15\) và Nghị định số 154\/2026/],
])('on %s', (day, text) => {
  const law = lawOn(day);
  if (text) expect(law).toMatch(text);
  else expect(law).toBeUndefined();
});

it('names three grounds of the law and the ten of the decree, and an article for each right', () => {
  expect(REFUSALS.map(({ grounds }) => grounds.length)).toEqual([3, 10]);
  for (const right of RIGHTS) expect(right).toMatch(/\(khoản \d Điều \d+ (?:Luật|Nghị định)\)/);
});
