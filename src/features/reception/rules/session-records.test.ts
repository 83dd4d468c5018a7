/**
 * Which session a record means: the one of its day on the schedule, whatever else was moved there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import type { SessionRecord, SessionStatus } from '#features/reception/schema.ts';

/** Thursdays: 05, 12, 19 and 26 March are ordinary sessions. */
const sessionsWith = (records: readonly SessionRecord[], from = '2026-03-01', to = '2026-03-31') =>
  sessionsOf(
    reception({
      rule: { repeat: 'weekly', weekday: 'thu' },
      shift: 'next-working-day',
      validFrom: '2026-01-01',
      sessions: [...records],
    }),
    'lich',
    DAYS_OFF,
    from,
    to,
  );

const march = (day: number): string => `2026-03-${String(day).padStart(2, '0')}`;
const moved = (on: number, to: number, originalOn?: number): SessionRecord => ({
  ...said(on, 'moved', originalOn),
  movedTo: march(to),
  reason: 'Họp',
});
const said = (on: number, status: SessionStatus, originalOn?: number): SessionRecord => ({
  on: march(on),
  ...(originalOn !== undefined && { originalOn: march(originalOn) }),
  status,
});

/**
 * "05: 12 confirmed": the session of the 5th is now on the 12th; only sessions changed by records.
 */
const standing = (records: readonly SessionRecord[]): string[] =>
  sessionsWith(records)
    .filter((session) => session.records.length > 0 && session.status !== 'moved')
    .map(({ nominal, date, status }) => `${nominal.slice(8)}: ${date.slice(8)} ${status}`)
    .sort();

describe('a record means', () => {
  it.each<[string, SessionRecord[], string[]]>([
    [
      'the ordinary session of its day, not one that was moved there',
      [moved(5, 12), said(12, 'cancelled')],
      ['05: 12 confirmed', '12: 12 cancelled'],
    ],
    [
      'the ordinary session also where one from later came',
      [moved(19, 12), said(12, 'held')],
      ['12: 12 held', '19: 12 confirmed'],
    ],
    [
      'the moved one where it says so',
      [moved(5, 12), said(12, 'cancelled', 5)],
      ['05: 12 cancelled'],
    ],
    [
      'each of two on one day',
      [moved(5, 12), said(12, 'held'), said(12, 'postponed', 5)],
      ['05: 12 postponed', '12: 12 held'],
    ],
    [
      'the moved one where the schedule has nothing that day',
      [moved(5, 10), said(10, 'held')],
      ['05: 10 held'],
    ],
    [
      'the one that is left, not the one that came in its place',
      [moved(5, 12), moved(12, 19), said(19, 'held')],
      ['05: 12 confirmed', '12: 19 confirmed', '19: 19 held'],
    ],
    [
      'the one of two that came to a free day',
      [moved(5, 10), moved(12, 10), said(10, 'held', 12), said(10, 'cancelled', 5)],
      ['05: 10 cancelled', '12: 10 held'],
    ],
    [
      'a session on its second way',
      [moved(5, 12), moved(12, 19, 5), said(19, 'held', 5), said(12, 'held')],
      ['05: 19 held', '12: 12 held'],
    ],
    [
      'a session that came back to its day',
      [moved(5, 10), moved(10, 5), said(5, 'held', 5)],
      ['05: 05 held'],
    ],
    ['a session of its own', [said(10, 'held')], ['10: 10 held']],
    [
      'a session of its own that is moved and held',
      [said(11, 'held'), moved(10, 11)],
      ['10: 11 held'],
    ],
    [
      'a session of its own beside one that was moved there',
      [moved(5, 10), said(10, 'held', 10)],
      ['05: 10 confirmed', '10: 10 held'],
    ],
    [
      'the session it names, though nothing moved it there',
      [said(12, 'cancelled', 5)],
      ['05: 05 cancelled'],
    ],
  ])('%s', (_, records, expected) => {
    expect(standing(records)).toEqual(expected);
    expect(standing(records.toReversed())).toEqual(expected);
  });

  it('one session, said twice of one day: the last word counts', () => {
    expect(standing([said(10, 'confirmed'), said(10, 'held')])).toEqual(['10: 10 held']);
  });
});

describe('any records', () => {
  const day = fc.integer({ min: 1, max: 31 });
  const record = fc
    .record({
      on: day,
      to: day,
      originalOn: fc.option(day, { nil: undefined }),
      status: fc.constantFrom<SessionStatus>(
        'moved',
        'held',
        'postponed',
        'cancelled',
        'confirmed',
      ),
    })
    .map(({ on, to, originalOn, status }) =>
      status === 'moved' ? moved(on, to, originalOn) : said(on, status, originalOn),
    );
  const [FROM, TO] = ['2025-12-01', '2026-06-30'];
  const planned = sessionsWith([], FROM, TO);
  const check = (
    selector: (one: SessionRecord) => string,
    property: (records: SessionRecord[]) => void,
  ) =>
    fc.assert(fc.property(fc.uniqueArray(record, { selector, maxLength: 8 }), property), {
      numRuns: 1000,
    });
  const ofDayAndOrigin = ({ on, originalOn }: SessionRecord) => `${on} ${originalOn}`;

  it('lose no session and double none', () => {
    check(ofDayAndOrigin, (records) => {
      const sessions = sessionsWith(records, FROM, TO);
      const ids = sessions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const standing = sessions.filter(({ status }) => status !== 'moved');
      const nominals = standing.map(({ nominal }) => nominal);
      expect(new Set(nominals).size).toBe(nominals.length);
      expect(nominals).toEqual(expect.arrayContaining(planned.map(({ nominal }) => nominal)));
    });
  });

  it('are each laid over exactly one session', () => {
    check(ofDayAndOrigin, (records) => {
      const standing = sessionsWith(records, FROM, TO).filter(({ status }) => status !== 'moved');
      const laid = standing.flatMap((session) => session.records);
      expect(laid).toHaveLength(records.length);
      for (const one of records) expect(laid).toContain(one);
    });
  });

  it('leave the id of a session as the schedule gave it, so that calendars know it again', () => {
    check(ofDayAndOrigin, (records) => {
      for (const session of sessionsWith(records, FROM, TO))
        expect(session.id).toBe(
          `lich-${session.nominal}${session.status === 'moved' ? `-cu-${session.date}` : ''}`,
        );
    });
  });

  it('say the same in any order', () => {
    check(
      ({ on }) => on,
      (all) => {
        const records = all.map(({ originalOn: _, ...one }) => one);
        const found = sessionsWith(records, FROM, TO);
        expect(sessionsWith(records.toReversed(), FROM, TO)).toEqual(found);
        expect(
          sessionsWith(
            records.toSorted((a, b) => (a.on < b.on ? 1 : -1)),
            FROM,
            TO,
          ),
        ).toEqual(found);
      },
    );
  });
});

it('a record of a session by its day by rule or its shifted day is of the same session', () => {
  // 2026-04-30 is a Thursday and a holiday: the session is held on the next working day.
  const [shifted] = sessionsWith([], '2026-04-30', '2026-05-06').filter(
    ({ nominal }) => nominal === '2026-04-30',
  );
  expect(shifted?.date).not.toBe('2026-04-30');
  for (const on of ['2026-04-30', shifted!.date]) {
    const records: SessionRecord[] = [
      { on, status: 'moved', movedTo: addDays(shifted!.date, 1), reason: 'Họp' },
      { on: addDays(shifted!.date, 1), status: 'held', originalOn: on },
    ];
    const now = sessionsWith(records, '2026-04-24', '2026-05-20').filter(
      ({ nominal, status }) => nominal === '2026-04-30' && status !== 'moved',
    );
    expect(now).toMatchObject([{ id: 'lich-2026-04-30', status: 'held' }]);
  }
});
