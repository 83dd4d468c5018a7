import { expect, it } from 'vitest';
import { followingDay } from './embargo.ts';

const TODAY = '2026-11-29';

it.each([
  ['nothing written', '', '', '2026-12-07', '2026-12-07'],
  ['the day of today', TODAY, '', '2026-12-07', '2026-12-07'],
  ['the schedule moves', '2026-12-07', '2026-12-07', '2026-12-08', '2026-12-08'],
  ['the schedule is dropped', '2026-12-07', '2026-12-07', '', TODAY],
  ['a day being typed', TODAY, '', '7/12', undefined],
  ['a day of its own', '2026-10-01', '', '2026-12-07', undefined],
  ['a schedule for today', TODAY, '', TODAY, undefined],
])('%s', (_case, publishedOn, before, after, day) => {
  expect(followingDay(publishedOn, before, after, TODAY)).toBe(day);
});
