import { expect, it } from 'vitest';
import { point } from '#domain/statistic/fixtures.ts';
import { frameOf } from './grid.ts';
import { heldText, lossText } from './loss.ts';

const FRAME = frameOf({ periodKind: 'quarter' });
const figures = {
  series: [
    point('2026-04-01', '2026-06-30', 1, { group: 'a' }),
    point('2026-01-01', '2026-03-31', 1, { group: 'a' }),
    point('2026-01-01', '2026-03-31', 1, { group: 'b' }),
  ],
  unread: [{ group: 'c', stated: 'mười' }],
};

it.each([
  ['a', '2 số, Quý I/2026 – Quý II/2026'],
  ['b', '1 số, Quý I/2026'],
  ['c', '1 số'],
  ['d', undefined],
])('group %s holds %s', (key, held) => {
  expect(heldText(figures, FRAME, 'group', key)).toBe(held);
});

it.each([
  [undefined, [], undefined],
  ['2 số, Quý I/2026', [], /sẽ mất 2 số, Quý I\/2026/],
  [undefined, ['1=4+13'], /đẳng thức 1=4\+13 còn dùng/],
])('%s, %j: %s', (held, identities, why) => {
  const text = lossText('Khiếu nại', held, identities);
  if (why) expect(text).toMatch(why);
  else expect(text).toBeUndefined();
});
