/** The last day to register is always a working day. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { registerUntil } from './registration.ts';
import { isDayOff } from '#features/days-off/rules/working-days.ts';

it.each([
  [
    'before the 15th (Ngân Sơn): the 14th is a Sunday',
    { dayOfMonth: 15 },
    '2021-11-20',
    '2021-11-22',
    '2021-11-12',
  ],
  [
    'before the 25th of the month before',
    { dayOfMonth: 25 },
    '2026-03-01',
    '2026-03-02',
    '2026-02-24',
  ],
  [
    'before the 20th: the 19th is a Saturday',
    { dayOfMonth: 20 },
    '2026-12-25',
    '2026-12-25',
    '2026-12-18',
  ],
  ['five days before, a working day', { daysBefore: 5 }, '2026-12-15', '2026-12-15', '2026-12-10'],
  [
    'two days before a Monday is a Saturday',
    { daysBefore: 2 },
    '2026-12-14',
    '2026-12-14',
    '2026-12-11',
  ],
  ['three days after Tết began', { daysBefore: 3 }, '2026-02-23', '2026-02-23', '2026-02-13'],
  ['follows the day it is held', { daysBefore: 1 }, '2026-12-02', '2026-12-03', '2026-12-02'],
])('%s', (_name, registerBefore, nominal, date, last) => {
  expect(registerUntil({ registerBefore }, { nominal, date }, DAYS_OFF)).toBe(last);
});

it('sets no day where the notice sets none', () => {
  const session = { nominal: '2026-12-02', date: '2026-12-02' };
  expect(registerUntil({}, session, DAYS_OFF)).toBeUndefined();
  expect(
    registerUntil({ registerBefore: { note: 'Gọi trước' } }, session, DAYS_OFF),
  ).toBeUndefined();
});

it('is a working day and never after the limit the notice sets', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 30 }), (n, days) => {
      const date = addDays('2021-06-01', n);
      const last = registerUntil(
        { registerBefore: { daysBefore: days } },
        { nominal: date, date },
        DAYS_OFF,
      );
      expect(isDayOff(last!, DAYS_OFF)).toBe(false);
      expect(last! <= addDays(date, -days)).toBe(true);
    }),
  );
});
