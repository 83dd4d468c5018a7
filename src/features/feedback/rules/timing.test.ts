import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { answerTiming, countAnswers } from './timing.ts';

const NOW = '2026-11-23';

test.each([
  ['2026-08-05', '2026-08-07', { state: 'in-time', days: 2, lateBy: 0, dueOn: '2026-08-20' }],
  ['2026-08-05', '2026-08-05', { state: 'in-time', days: 0 }],
  ['2026-08-05', '2026-08-20', { state: 'in-time', days: 15 }],
  ['2026-08-05', '2026-08-21', { state: 'late', days: 16, lateBy: 1 }],
  ['2026-09-21', '2026-10-14', { state: 'late', days: 23, lateBy: 8 }],
  ['2026-11-12', undefined, { state: 'waiting', days: 11, dueOn: '2026-11-27' }],
  ['2026-11-08', undefined, { state: 'waiting', days: 15 }],
  ['2026-11-07', undefined, { state: 'overdue', days: 16, lateBy: 1 }],
  ['2026-11-12', '2026-11-25', { state: 'waiting', days: 11 }],
  ['2026-12-20', '2027-01-10', { state: 'waiting', days: 0 }],
] as const)('received %s, answered %s', (receivedOn, answeredOn, expected) =>
  expect(answerTiming({ receivedOn, answeredOn }, NOW)).toMatchObject(expected),
);

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));

test('every question is in exactly one state, and late means past the term', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.option(fc.nat(60), { nil: undefined }))),
      day,
      (all, now) => {
        const timings = all.map(([receivedOn, took]) =>
          answerTiming(
            { receivedOn, answeredOn: took === undefined ? undefined : addDays(receivedOn, took) },
            now,
          ),
        );
        const counts = countAnswers(timings);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all.length);
        for (const { state, lateBy } of timings)
          expect(lateBy > 0).toBe(state === 'late' || state === 'overdue');
      },
    ),
  ));
