import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import {
  REPEATS,
  SHIFTS,
  WEEKDAYS,
  type Reception,
  type ReceptionRule,
} from '#features/reception/schema.ts';
import { outcomeOf, stateOf } from './session.ts';

type Record = NonNullable<Reception['sessions']>[number];
const keys = <T extends object>(object: T) => Object.keys(object) as (keyof T & string)[];

const day = fc.integer({ min: 0, max: 2500 }).map((n) => addDays('2021-01-01', n));
const rule: fc.Arbitrary<ReceptionRule> = fc
  .record({
    repeat: fc.constantFrom(...keys(REPEATS)),
    weekday: fc.constantFrom(...keys(WEEKDAYS)),
    nth: fc.constantFrom(-1, 1, 2, 3, 4, 5),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }),
    dates: fc.uniqueArray(day, { maxLength: 12 }),
  })
  .map((facts) => facts);
const shift = fc.constantFrom(...keys(SHIFTS));
const facts = fc.record({ rule, shift, holidayShift: fc.option(shift, { nil: undefined }) });

const expand = (value: Partial<Reception>, from = '2021-01-01', to = '2027-12-31') =>
  sessionsOf(
    reception({
      rule: { repeat: 'weekly', weekday: 'mon' },
      shift: 'none',
      validFrom: '2021-01-01',
      ...value,
    }),
    'lich',
    DAYS_OFF,
    from,
    to,
  );

describe('every rule, 2021 to 2027', () => {
  it('is sorted, with one session a day and every id once', () => {
    fc.assert(
      fc.property(facts, ({ holidayShift, ...value }) => {
        const sessions = expand({ ...value, ...(holidayShift && { holidayShift }) });
        const dates = sessions.map((session) => session.date);
        expect(dates).toEqual([...dates].sort());
        expect(new Set(dates).size).toBe(dates.length);
        expect(new Set(sessions.map((session) => session.id)).size).toBe(sessions.length);
      }),
      { numRuns: 150 },
    );
  });

  it('gives a session the same day and id whatever window is asked for', () => {
    fc.assert(
      fc.property(facts, day, fc.nat(200), ({ holidayShift, ...value }, from, length) => {
        const given = { ...value, ...(holidayShift && { holidayShift }) };
        const to = addDays(from, length);
        const cut = expand(given).filter((s) => from <= s.date && s.date <= to && to < '2027-10');
        if (to < '2027-10') expect(expand(given, from, to)).toEqual(cut);
      }),
      { numRuns: 100 },
    );
  });
});

describe('records', () => {
  const on15 = (...sessions: Record[]) =>
    expand(
      {
        rule: { repeat: 'monthly-day', days: [15] },
        shift: 'next-working-day',
        sessions,
      },
      '2026-02-01',
      '2026-03-31',
    );

  it.each([
    ['its day by rule', '2026-02-15'],
    ['its day after the shift', '2026-02-23'],
  ])('find a session by %s', (_name, on) => {
    const sessions = on15({ on, status: 'held', visits: 4, people: 7 });
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({
      date: '2026-02-23',
      nominal: '2026-02-15',
      shiftedFor: 'holiday',
      status: 'held',
    });
  });

  it('add what the rule does not know as an extraordinary session', () => {
    const extra = on15({ on: '2026-03-03', status: 'held', people: 40 }).filter((s) => s.extra);
    expect(extra).toMatchObject([{ date: '2026-03-03', status: 'held' }]);
  });

  it('follow a session that moved twice and was then held, in any order of writing', () => {
    const chain: Record[] = [
      { on: '2026-03-20', status: 'held', visits: 3 },
      { on: '2026-03-18', status: 'moved', movedTo: '2026-03-20', reason: 'Họp' },
      { on: '2026-03-16', status: 'moved', movedTo: '2026-03-18', reason: 'Bão' },
    ];
    for (const records of [chain, [...chain].reverse()]) {
      const march = on15(...records).filter((session) => session.date > '2026-03');
      expect(march).toMatchObject([
        { date: '2026-03-16', status: 'moved', movedTo: '2026-03-18', reason: 'Bão' },
        { date: '2026-03-18', status: 'moved', movedTo: '2026-03-20', reason: 'Họp' },
        { date: '2026-03-20', status: 'held', nominal: '2026-03-15', movedFrom: '2026-03-18' },
      ]);
      expect(outcomeOf(march[2]!).visits).toBe(3);
    }
  });

  it('move a session into the window from far outside it', () => {
    const record: Record = {
      on: '2025-09-15',
      status: 'moved',
      movedTo: '2026-02-10',
      reason: 'Sắp xếp bộ máy',
    };
    expect(on15(record)[0]).toMatchObject({ date: '2026-02-10', movedFrom: '2025-09-15' });
  });

  it('name both the host announced and the one who receives', () => {
    const host = { post: 'Phó Chủ tịch' };
    const [session] = on15({ on: '2026-02-23', status: 'confirmed', host, reason: 'Đi họp' });
    expect(session).toMatchObject({ host, plannedHost: { post: 'Người đứng đầu' } });
  });

  it('assign a host in turn without calling it a replacement', () => {
    const host = { post: 'Thường trực HĐND' };
    const [session] = on15({ on: '2026-02-23', status: 'planned', host });
    expect(session?.host).toEqual(host);
    expect(session?.plannedHost).toBeUndefined();
  });

  it('never vanish, whatever they say', () => {
    const record = fc.record({
      on: day,
      status: fc.constantFrom('held', 'postponed', 'cancelled', 'confirmed'),
    });
    fc.assert(
      fc.property(
        facts,
        fc.uniqueArray(record, { selector: (r) => r.on, maxLength: 8 }),
        ({ holidayShift, ...value }, records) => {
          const given = { ...value, ...(holidayShift && { holidayShift }) };
          // One extra year on each side: a session of 1 January may be held on 31 December.
          const sessions = expand(
            { ...given, sessions: records as Record[] },
            '2020-01-01',
            '2028-12-31',
          );
          const seen = sessions.flatMap((session) => session.records);
          for (const one of records) expect(seen).toContain(one);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('says of a past session nobody reported on that it is not reported', () => {
  const [session] = expand({}, '2026-03-02', '2026-03-02');
  expect(stateOf(session!, '2026-03-02')).toBe('planned');
  expect(stateOf(session!, '2026-03-03')).toBe('unreported');
});
