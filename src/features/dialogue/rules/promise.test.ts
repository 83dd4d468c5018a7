import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { promiseOf, promiseTotal, tally } from './promise.ts';
import { QUESTION_STATUSES } from '#features/dialogue/schema.ts';

const NOW = '2026-11-23';

describe('a promise as of 23/11/2026', () => {
  test.each([
    ['answered on the spot', { status: 'answered' }, { state: 'none' }],
    [
      'answered, with a day for the rest',
      { status: 'answered', dueOn: '2026-11-20' },
      { state: 'late', done: false, days: 3 },
    ],
    ['refused', { status: 'refused' }, { state: 'none' }],
    [
      'refused, a day left over from a draft',
      { status: 'refused', dueOn: '2026-01-01' },
      { state: 'none' },
    ],
    ['a plan without a day', { status: 'planned' }, { state: 'none' }],
    ['a plan with a day', { status: 'planned', dueOn: '2026-12-31' }, { state: 'open', days: 38 }],
    ['promised without a day', { status: 'promised' }, { state: 'open', done: false }],
    ['due today', { status: 'promised', dueOn: '2026-11-23' }, { state: 'open', days: 0 }],
    [
      'due yesterday',
      { status: 'promised', dueOn: '2026-11-22' },
      { state: 'late', done: false, days: 1 },
    ],
    [
      'done before its day',
      { status: 'done', dueOn: '2026-06-30', doneOn: '2026-06-25' },
      { state: 'kept', done: true },
    ],
    [
      'done on its day',
      { status: 'done', dueOn: '2026-06-30', doneOn: '2026-06-30' },
      { state: 'kept' },
    ],
    [
      'done after its day',
      { status: 'done', dueOn: '2026-05-31', doneOn: '2026-06-12' },
      { state: 'late', done: true, days: 12 },
    ],
    [
      'done, nobody said when',
      { status: 'done', dueOn: '2026-05-31' },
      { state: 'kept', done: true },
    ],
    [
      'done, no day was named',
      { status: 'done', doneOn: '2026-05-31' },
      { state: 'kept', done: true },
    ],
    [
      'done tomorrow: not yet done',
      { status: 'done', dueOn: '2026-11-20', doneOn: '2026-11-24' },
      { state: 'late', done: false, days: 3 },
    ],
  ] as const)('%s', (_, question, expected) =>
    expect(promiseOf(question, NOW)).toMatchObject(expected),
  );

  const moved = [{ dueOn: '2026-09-30', on: '2026-09-25', reason: 'Thiếu xe' }];
  test.each([
    [
      'moved: late by the first day, though the new one is still to come',
      { status: 'promised', dueOn: '2026-12-31', movedFrom: moved },
      { state: 'late', done: false, days: 54 },
    ],
    [
      'done by the new day: late all the same',
      { status: 'done', dueOn: '2026-12-31', doneOn: '2026-10-10', movedFrom: moved },
      { state: 'late', done: true, days: 10 },
    ],
    [
      'moved, yet done by the first day: kept',
      { status: 'done', dueOn: '2026-12-31', doneOn: '2026-09-29', movedFrom: moved },
      { state: 'kept' },
    ],
    [
      'moved and no new day named',
      { status: 'promised', movedFrom: moved },
      { state: 'late', days: 54 },
    ],
    [
      'put into a plan instead',
      { status: 'planned', movedFrom: moved },
      { state: 'late', days: 54 },
    ],
  ] as const)('%s', (_, question, expected) =>
    expect(promiseOf({ ...question, movedFrom: [...question.movedFrom] }, NOW)).toMatchObject(
      expected,
    ),
  );

  test('the same promise looks different from another day', () => {
    const question = { status: 'done', dueOn: '2026-05-31', doneOn: '2026-06-12' } as const;
    const states = ['2026-05-31', '2026-06-05', '2026-06-12'].map((now) =>
      promiseOf(question, now),
    );
    expect(states).toMatchObject([
      { state: 'open', days: 0 },
      { state: 'late', done: false, days: 5 },
      { state: 'late', done: true, days: 12 },
    ]);
  });
});

const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days));
const status = fc.constantFrom(
  ...(Object.keys(QUESTION_STATUSES) as (keyof typeof QUESTION_STATUSES)[]),
);
const movedFrom = fc.array(fc.record({ dueOn: day, on: day, reason: fc.constant('Vì') }), {
  maxLength: 3,
});
const question = fc.record(
  { status, dueOn: day, doneOn: day, movedFrom },
  { requiredKeys: ['status'] },
);

describe('whatever the question', () => {
  test('days are never negative, and only late ones are overdue', () =>
    fc.assert(
      fc.property(question, day, (facts, now) => {
        const outcome = promiseOf(facts, now);
        expect(outcome.days ?? 0).toBeGreaterThanOrEqual(0);
        if (outcome.state === 'kept') expect(outcome.done).toBe(true);
        if (outcome.state === 'open') expect(outcome.done).toBe(false);
      }),
    ));
  test('what is late once never becomes kept or open again', () =>
    fc.assert(
      fc.property(question, day, fc.nat(500), (facts, now, later) => {
        if (promiseOf(facts, now).state === 'late')
          expect(promiseOf(facts, addDays(now, later)).state).toBe('late');
      }),
    ));
  test('moving the day once more leaves what is late as late as it was', () =>
    fc.assert(
      fc.property(question, day, day, (facts, now, dueOn) => {
        const { dueOn: before, movedFrom: moves = [] } = facts;
        fc.pre(before !== undefined && promiseOf(facts, now).state === 'late');
        const on = addDays([now, ...moves.map((move) => move.on)].sort().at(-1) ?? now, 1);
        const move = { dueOn: before ?? dueOn, on, reason: 'Lại dời' };
        const again = { ...facts, dueOn, movedFrom: [...moves, move] };
        expect(promiseOf(again, now)).toEqual(promiseOf(facts, now));
        expect(promiseOf(again, on).state).toBe('late');
      }),
    ));
  test('the tally counts each promise once', () =>
    fc.assert(
      fc.property(fc.array(question), day, (all, now) => {
        const outcomes = all.map((facts) => promiseOf(facts, now));
        const counts = tally(outcomes);
        expect(promiseTotal(counts)).toBe(outcomes.filter(({ state }) => state !== 'none').length);
        expect(counts.overdue).toBeLessThanOrEqual(counts.late);
      }),
    ));
});
