/** Attendance: every fate of a session, every state of a month, and invariants. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import type { Agency } from '#features/agency/schema.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { attendanceOf, shareOf, type Attendance } from './attendance.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import type { Reception, SessionRecord } from '#features/reception/schema.ts';
import type { Session } from './session.ts';
import type { Validity } from './validity.ts';

const province: Agency = {
  names: [{ name: 'UBND tỉnh' }],
  kind: 'committee',
  level: 'province',
};
const commune: Agency = { names: [{ name: 'UBND xã' }], kind: 'commune', level: 'commune' };
const CHAIR = 'Chủ tịch UBND tỉnh';
const TODAY = '2026-11-23';

const expand = (facts: Partial<Reception>, id = 'lich'): Session[] =>
  sessionsOf(
    reception({
      rule: { repeat: 'monthly-day', days: [15] },
      shift: 'next-working-day',
      validFrom: '2024-01-01',
      host: { post: CHAIR },
      publishedOn: '2023-12-01',
      ...facts,
    }),
    id,
    DAYS_OFF,
    '2020-01-01',
    '2027-12-31',
  );
const keep = (
  sessions: readonly Session[],
  year = 2024,
  agency = province,
  post = CHAIR,
  schedules: readonly Validity[] = [{ from: '2020-01-01' }],
): Attendance => attendanceOf({ agency, post, schedules, sessions }, year, DAYS_OFF, TODAY);

const held = (on: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
  on,
  status: 'held',
  ...more,
});
const months2024 = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
const all2024 = months2024.map((month) => held(`${month}-15`));

describe('a chair who must receive one day a month', () => {
  it('11 of 12: the month that lacks a session, and why', () => {
    const reason = 'Chương trình công tác đột xuất';
    const records = all2024.map((record) =>
      record.on === '2024-10-15' ? { on: record.on, status: 'postponed' as const, reason } : record,
    );
    const attendance = keep(expand({ sessions: records }));
    expect(attendance.total).toMatchObject({ head: 11, postponed: 1, required: 12, kept: 11 });
    expect(shareOf(attendance.total)).toBeCloseTo(11 / 12);
    const short = attendance.months.filter(({ state }) => state === 'short');
    expect(short).toMatchObject([{ month: '2024-10', reasons: [reason], kept: 0, decided: 1 }]);
  });

  it.each([
    ['a deputy by delegation', { delegated: true, presidedBy: 'Phó Chủ tịch' }],
    ['a deputy, delegation not written', { presidedBy: 'Phó Chủ tịch UBND tỉnh' }],
    ['another host', { host: { post: 'Phó Chủ tịch UBND tỉnh' } }],
  ])('%s is not the head', (_name, more) => {
    const records = [...all2024.slice(1), held('2024-01-15', more)];
    const [january] = keep(expand({ sessions: records })).months;
    expect(january).toMatchObject({ delegated: 1, head: 0, state: 'short', kept: 0 });
  });

  it('no record is "unreported", never "short"', () => {
    const attendance = keep(expand({}));
    expect(attendance.months.map(({ state }) => state)).toEqual(Array(12).fill('unreported'));
    expect(attendance.total).toMatchObject({ unreported: 12, required: 12, decided: 0, kept: 0 });
    expect(shareOf(attendance.total)).toBeUndefined();
  });

  it('a month without any session is "unreported" too, and empty', () => {
    const attendance = keep(expand({ validFrom: '2024-07-01' }));
    expect(attendance.months[0]).toMatchObject({ empty: true, state: 'unreported', required: 1 });
  });

  it('a session moved into the next month stays that of its own month', () => {
    const records = [
      held('2024-02-15'),
      {
        on: '2024-01-15',
        status: 'moved' as const,
        movedTo: '2024-02-02',
        reason: 'Bão',
        visits: 3,
      },
    ];
    const [january, february] = keep(expand({ sessions: records })).months;
    expect(january).toMatchObject({ moved: 1, head: 1, visits: 3, state: 'kept' });
    expect(february).toMatchObject({ moved: 0, head: 1, state: 'kept' });
  });

  it('a month that is not over is open until it is kept', () => {
    const [...months] = keep(expand({ validFrom: '2026-01-01' }), 2026).months;
    expect(months.at(10)).toMatchObject({ month: '2026-11', state: 'open', unreported: 1 });
    expect(months.at(11)).toMatchObject({ month: '2026-12', state: 'open', coming: 1 });
    const kept = keep(expand({ sessions: [held('2026-11-16')] }), 2026).months.at(10);
    expect(kept).toMatchObject({ state: 'kept', required: 1, kept: 1 });
  });

  it('owes nothing once the agency is gone, nor before it was there', () => {
    const gone = { ...province, dissolvedOn: '2024-06-30' };
    expect(keep(expand({}), 2024, gone).total.required).toBe(6);
    const names = [{ name: 'UBND tỉnh', from: '2024-07-01' }];
    expect(keep(expand({}), 2024, { ...province, names }).total.required).toBe(6);
  });

  it('adds up who was received, and says how many sessions do not tell', () => {
    const records = [held('2024-01-15', { visits: 4, people: 7 }), held('2024-02-15')];
    const { total } = keep(expand({ sessions: records }));
    expect(total).toMatchObject({ visits: 4, people: 7, withoutFigures: 1 });
    expect(total.cases).toBeUndefined();
  });
});

describe('schedules that replace one another', () => {
  const old = { validFrom: '2024-01-01', validTo: '2024-06-30' };
  const next = { validFrom: '2024-07-01', rule: { repeat: 'monthly-day' as const, days: [1] } };
  const days = { rule: { repeat: 'monthly-day' as const, days: [30] } };

  it('give no day twice by rule', () => {
    const nominal = [...expand(old, 'cu'), ...expand(next, 'moi')].map(
      (session) => session.nominal,
    );
    expect(new Set(nominal).size).toBe(nominal.length);
    expect(nominal.filter((day) => day.startsWith('2024'))).toHaveLength(12);
  });
  it('are one row, and a day on which both meet is one day', () => {
    // 30/06/2024 is a Sunday: the old schedule's last session shifts onto the new one's first day.
    const sessions = [...expand({ ...old, ...days }, 'cu'), ...expand(next, 'moi')];
    const first = sessions.filter(({ date }) => date === '2024-07-01');
    expect(first).toHaveLength(2);
    const { months } = keep(sessions);
    expect(months[5]!.unreported + months[6]!.unreported).toBe(1);
  });
});

describe('a commune chair who must receive every week', () => {
  const weekly = { rule: { repeat: 'weekly' as const, weekday: 'thu' as const } };
  const post = 'Chủ tịch UBND xã';
  const sessions = (without: string[] = []) => {
    const on = expand({ ...weekly, host: { post }, validFrom: '2026-01-01' })
      .map((session) => session.date)
      .filter((date) => date < TODAY && !without.includes(date));
    return expand({
      ...weekly,
      host: { post },
      validFrom: '2026-01-01',
      sessions: [
        ...on.map((day) => held(day)),
        ...without.map((day) => ({ on: day, status: 'cancelled' as const, reason: 'Bão' })),
      ],
    });
  };
  it('keeps every week, the one that Tết closes left out', () => {
    const { total, months } = keep(sessions(), 2026, commune, post);
    expect(months.slice(0, 11).map(({ state }) => state)).not.toContain('short');
    expect(total.kept).toBe(total.required);
    // Mondays of February 2026: 2, 9, 16, 23; the week of the 16th has no working day.
    expect(months[1]).toMatchObject({ required: 3, kept: 3 });
  });
  it('is short by the week that was cancelled, whatever the other weeks held', () => {
    const { months } = keep(sessions(['2026-03-12']), 2026, commune, post);
    expect(months[2]).toMatchObject({ state: 'short', cancelled: 1, required: 5, kept: 4 });
  });
});

describe('whatever was recorded', () => {
  const day = fc.integer({ min: 0, max: 365 }).map((n) => addDays('2024-01-01', n));
  const record: fc.Arbitrary<SessionRecord> = fc
    .record({
      on: day,
      status: fc.constantFrom('held', 'postponed', 'cancelled', 'confirmed'),
      delegated: fc.constantFrom(true, false),
      visits: fc.option(fc.nat(50), { nil: undefined }),
    })
    .map(({ visits, ...rest }) => ({ ...rest, ...(visits !== undefined && { visits }) }));
  const records = fc.uniqueArray(record, { selector: ({ on }) => on, maxLength: 30 });
  const rule = fc.constantFrom<Reception['rule']>(
    { repeat: 'monthly-day', days: [15] },
    { repeat: 'monthly-day', days: [30] },
    { repeat: 'weekly', weekday: 'wed' },
  );

  it.each([
    ['a month', province, CHAIR],
    ['a week', commune, 'Chủ tịch UBND xã'],
  ])('the figures hang together, %s', (_per, agency, post) => {
    fc.assert(
      fc.property(rule, records, (given, sessions) => {
        const { months, total } = keep(
          expand({ rule: given, sessions, host: { post } }),
          2024,
          agency,
          post,
        );
        const sum = (key: 'head' | 'delegated' | 'required' | 'kept' | 'decided' | 'unreported') =>
          months.reduce((all, month) => all + month[key], 0);
        for (const key of ['head', 'delegated', 'required', 'kept', 'decided'] as const)
          expect(total[key]).toBe(sum(key));
        expect(total.kept).toBeLessThanOrEqual(total.decided);
        expect(total.decided).toBeLessThanOrEqual(total.required);
        expect(shareOf(total) ?? 1).toBeLessThanOrEqual(1);
        for (const month of months) {
          if (month.state === 'kept') expect(month.kept).toBe(month.required);
          if (month.state === 'short') expect(month.kept).toBeLessThan(month.decided);
        }
        // Without sessions no head is reported as falling short.
        if (sessions.length === 0) expect(months.map((m) => m.state)).not.toContain('short');
      }),
      { numRuns: 150 },
    );
  });
});

describe('periods that no schedule covers', () => {
  const june = [{ from: '2024-06-01', to: '2024-07-31' }];
  it('are not judged: no day is required of a time nothing is known of', () => {
    const attendance = keep([], 2024, province, CHAIR, june);
    expect(attendance.total.required).toBe(2);
    expect(
      attendance.months.filter(({ required }) => required > 0).map(({ month }) => month),
    ).toEqual(['2024-06', '2024-07']);
  });
  it('need the whole period: a schedule from the middle of a month begins with the next', () => {
    const attendance = keep([], 2024, province, CHAIR, [{ from: '2024-10-15' }]);
    expect(attendance.total.required).toBe(2);
  });
  it('none at all without a schedule', () => {
    expect(keep([], 2024, province, CHAIR, []).total.required).toBe(0);
  });
});
