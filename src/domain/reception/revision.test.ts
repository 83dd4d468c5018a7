/** SEQUENCE and LAST-MODIFIED over any history of a schedule: they rise on change and never fall. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/local-date.ts';
import { deadlineNotes, notesOf } from './calendar-text.ts';
import { DAYS_OFF } from './days-off.fixture.ts';
import type { DaysOff } from './days-off-schema.ts';
import { calendarFile } from './ics.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import { registerUntil } from './registration.ts';
import { revisionsOf } from './revision.ts';
import type { Reception, SessionRecord, SessionStatus } from './schema.ts';
import type { SessionView } from './view.ts';
import { inOrder, parseReception, scheduleVersions, type Version } from './version.ts';

const TO = '2026-12-31';
const ON = '2026-06-15';
const UID = `lich-${ON}@minhbach.example.vn`;
const YEAR: DaysOff = {
  year: 2026,
  weekdaysOff: [...DAYS_OFF.off].filter((day) => day.startsWith('2026')),
  weekendsWorked: [...DAYS_OFF.worked].filter((day) => day.startsWith('2026')),
  notices: [],
};

const schedule = (records: readonly SessionRecord[]): Reception =>
  reception({
    rule: { repeat: 'monthly-day', days: [15] },
    shift: 'next-working-day',
    validFrom: '2026-01-01',
    times: [{ from: '08:00', to: '11:00' }],
    registerBefore: { daysBefore: 5 },
    sessions: [
      { on: '2026-03-16', status: 'postponed', reason: 'Bão' },
      ...records,
      { on: '2026-09-15', status: 'held', visits: 2 },
    ],
  });

/** The events of the file by UID, as bytes, after that history. */
function eventsAfter(history: readonly Version<Reception>[]) {
  const data = history.at(-1)!.data;
  const versions = scheduleVersions(
    'lich',
    inOrder(history),
    [[{ at: new Date(0), data: YEAR }]],
    TO,
  );
  const revisions = revisionsOf(versions);
  const entries = sessionsOf(data, 'lich', DAYS_OFF, '0001-01-01', TO).map((session) => {
    const until = registerUntil(data, session, DAYS_OFF);
    const view = { session, agency: 'UBND', ...(until && { registerUntil: until }) };
    return {
      view,
      url: 'https://minhbach.example.vn/',
      revision: revisions.get(session.id)!,
      notes: notesOf(view as SessionView),
      deadlineNotes: deadlineNotes(view as SessionView),
    };
  });
  const file = calendarFile({
    name: 'a',
    description: 'b',
    url: 'https://minhbach.example.vn/a.ics',
    entries,
  });
  const blocks = file.split(/(?<=\r\n)(?=BEGIN:VEVENT\r\n)/).slice(1);
  return new Map(
    blocks.map((block) => [/\r\nUID:(.*)\r\n/.exec(block)?.[1] ?? '', block] as const),
  );
}

const value = (block: string | undefined, name: string): string =>
  new RegExp(`\\r\\n${name}[^:]*:([^\\r]*)`).exec(block ?? '')?.[1] ?? '';
/** What a calendar shows and a reader must not miss. */
const outline = (block: string | undefined): string =>
  ['DTSTART', 'DTEND', 'SUMMARY', 'TRANSP', 'LOCATION'].map((name) => value(block, name)).join('|');

const record = fc
  .record({
    status: fc.constantFrom<SessionStatus>(
      'planned',
      'confirmed',
      'postponed',
      'cancelled',
      'held',
    ),
    // Days of June without another session.
    move: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
    reason: fc.constantFrom('Họp', 'Bão; lũ,\nngập'),
    from: fc.constantFrom('08:00', '13:30'),
    place: fc.option(fc.constantFrom('Nhà văn hóa', 'Trụ sở cũ'), { nil: undefined }),
    publishedOn: fc.option(fc.constantFrom('2026-06-01', '2026-06-10'), { nil: undefined }),
  })
  .map(({ status, move, reason, from, place, publishedOn }): SessionRecord => ({
    on: ON,
    ...(move ? { status: 'moved', movedTo: addDays(ON, move) } : { status }),
    ...{ reason, times: [{ from, to: '17:00' }] },
    ...(place && { place: { name: place } }),
    ...(publishedOn && { publishedOn }),
  }));
const hours = fc.integer({ min: 0, max: 5_000 });

describe('for any changes of one session’s record', () => {
  it('its UID stays, SEQUENCE rises with dates and status and never falls, LAST-MODIFIED likewise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(record, { nil: undefined }), hours), {
          minLength: 2,
          maxLength: 8,
        }),
        fc.boolean(),
        (steps, isLastCommitted) => {
          const history = steps.map(([one, hour], index): Version<Reception> => ({
            // Clocks may even run backwards.
            at:
              index === steps.length - 1 && !isLastCommitted
                ? undefined
                : new Date(Date.UTC(2026, 0, 1, hour)),
            data: schedule(one ? [one] : []),
          }));
          for (let length = 2; length <= history.length; length += 1) {
            const before = eventsAfter(history.slice(0, length - 1)).get(UID);
            const after = eventsAfter(history.slice(0, length)).get(UID);
            expect(after).toBeDefined();
            const [old, now] = [value(before, 'SEQUENCE'), value(after, 'SEQUENCE')].map(Number);
            if (outline(before) === outline(after)) expect(now).toBeGreaterThanOrEqual(old!);
            else expect(now).toBeGreaterThan(old!);
            const modified = [before, after].map((block) => value(block, 'LAST-MODIFIED'));
            if (before === after) expect(modified[1]).toBe(modified[0]);
            else expect(modified[1]! > modified[0]!).toBe(true);
            expect(value(after, 'DTSTAMP')).toBe(modified[1]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('the other sessions stay the same bytes', () => {
    const others = (events: ReturnType<typeof eventsAfter>) =>
      [...events].filter(([uid]) => !uid.startsWith(`lich-${ON}`));
    fc.assert(
      fc.property(record, record, hours, (first, second, hour) => {
        const versions = [schedule([first]), schedule([second])].map((data, index) => ({
          at: new Date(Date.UTC(2026, 0, 1, hour + index)),
          data,
        }));
        const before = others(eventsAfter(versions.slice(0, 1)));
        expect(before.length).toBeGreaterThan(20);
        expect(others(eventsAfter(versions))).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('words alone raise LAST-MODIFIED and leave SEQUENCE', () => {
    const one: SessionRecord = { on: ON, status: 'postponed', reason: 'Bão' };
    const versions = [one, { ...one, reason: 'Bão số 3' }].map((each, day) => ({
      at: new Date(Date.UTC(2026, 5, 1 + day)),
      data: schedule([each]),
    }));
    const [before, after] = [eventsAfter(versions.slice(0, 1)), eventsAfter(versions)].map(
      (events) => events.get(UID),
    );
    expect(value(after, 'SEQUENCE')).toBe(value(before, 'SEQUENCE'));
    expect(value(after, 'LAST-MODIFIED')).toBe('20260602T000000Z');
  });
});

describe('versions of a schedule', () => {
  const versions = (years: readonly (readonly Version<DaysOff>[])[]) =>
    revisionsOf(
      scheduleVersions('lich', [{ at: new Date('2026-01-01'), data: schedule([]) }], years, TO),
    );

  it('a day off that is announced later moves its session, and that counts', () => {
    const later = { ...YEAR, weekdaysOff: [...YEAR.weekdaysOff, '2026-07-15'] };
    const changed = versions([
      [
        { at: new Date('2025-12-01'), data: YEAR },
        { at: new Date('2026-06-20T03:00:00Z'), data: later },
      ],
    ]);
    expect(changed.get('lich-2026-07-15')).toEqual({
      sequence: 1,
      modified: new Date('2026-06-20T03:00:00Z'),
    });
    expect(changed.get('lich-2026-08-15')?.sequence).toBe(0);
  });

  it('a session that was gone and comes back has changed', () => {
    const extra: SessionRecord = { on: '2026-07-01', status: 'confirmed' };
    const history = [[extra], [], [extra]].map((records, day) => ({
      at: new Date(Date.UTC(2026, 1, 1 + day)),
      data: schedule(records),
    }));
    expect(
      Number(value(eventsAfter(history).get('lich-2026-07-01@minhbach.example.vn'), 'SEQUENCE')),
    ).toBe(1);
    expect(eventsAfter(history.slice(0, 2)).has('lich-2026-07-01@minhbach.example.vn')).toBe(false);
  });

  it('what cannot be read was never on the site', () => {
    expect(parseReception('---\ntitle: [\n---\n')).toBeUndefined();
    expect(parseReception('không có phần khai báo')).toBeUndefined();
    expect(parseReception('---\ntitle: Thiếu\n---\n')).toBeUndefined();
  });
});
