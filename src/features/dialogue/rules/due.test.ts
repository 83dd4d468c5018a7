import { expect, test } from 'vitest';
import { dueOf } from './due.ts';

const twice = {
  dueOn: '2026-12-31',
  movedFrom: [
    { dueOn: '2026-09-30', on: '2026-11-20', reason: 'Mưa bão' },
    { dueOn: '2026-06-30', on: '2026-06-28', reason: 'Thiếu xe' },
  ],
};

test.each([
  ['before any move', twice, '2026-06-01', '2026-06-30', '2026-06-30', 0],
  ['after the first', twice, '2026-06-28', '2026-06-30', '2026-09-30', 1],
  [
    'after the second, in whatever order they are',
    twice,
    '2026-11-23',
    '2026-06-30',
    '2026-12-31',
    2,
  ],
  ['never moved', { dueOn: '2026-09-30' }, '2026-11-23', '2026-09-30', '2026-09-30', 0],
  ['no day named', {}, '2026-11-23', undefined, undefined, 0],
  [
    'moved to no day',
    { movedFrom: [{ dueOn: '2026-09-30', on: '2026-09-25', reason: 'Chờ vốn' }] },
    '2026-11-23',
    '2026-09-30',
    undefined,
    1,
  ],
])('%s', (_, question, now, first, current, moves) => {
  const due = dueOf(question, now);
  expect([due.first, due.current, due.moves.length]).toEqual([first, current, moves]);
});
