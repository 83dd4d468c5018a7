/** The calendar file, parsed by another program (ical.js) and compared with the sessions. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { summaryOf } from './calendar-text.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { calendarFile, scheduleRevision, sessionFile, type CalendarEntry } from './ics.ts';
import { reception } from '#features/reception/rules/notices.fixture.ts';
import { sessionsOf } from '#features/reception/rules/recurrence.ts';
import { registerUntil } from '#features/reception/rules/registration.ts';
import type { Reception } from '#features/reception/schema.ts';
import { workingDayUntil } from '#features/days-off/rules/working-days.ts';

const CHANGED = new Date('2026-04-10T02:03:04Z');
const facts: Reception = reception({
  rule: { repeat: 'monthly-day', days: [15] },
  shift: 'next-working-day',
  validFrom: '2026-01-01',
  publishedOn: '2026-01-05',
  host: { post: 'Chủ tịch UBND tỉnh' },
  place: { name: 'Trụ sở Tiếp công dân', address: 'Số 1; đường Một, phường Hai' },
  times: [
    { from: '08:00', to: '11:00' },
    { from: '14:00', to: '17:00' },
  ],
  registerBefore: { dayOfMonth: 10, note: 'Gọi điện; hoặc đến nơi' },
  sessions: [
    { on: '2026-03-16', status: 'postponed', reason: 'Bão', publishedOn: '2026-03-12' },
    {
      on: '2026-04-15',
      status: 'moved',
      movedTo: '2026-04-17',
      reason: 'Họp',
      publishedOn: '2026-04-10',
    },
    { on: '2026-05-15', status: 'cancelled', reason: 'Kỳ họp' },
    { on: '2026-06-15', status: 'held', visits: 3, publishedOn: '2026-06-16' },
  ],
});

const sessions = sessionsOf(facts, 'chu-tich', DAYS_OFF, '2026-01-01', '2026-12-31');
const planned = sessions.map((session) => ({
  session,
  registerUntil: registerUntil(facts, session, DAYS_OFF),
}));
const entries = planned.map(({ session, registerUntil: until }): CalendarEntry => ({
  view: {
    session,
    agency: 'UBND tỉnh',
    ...(until && { registerUntil: until }),
  },
  url: `https://minhbach.example.vn/lich/#${session.id}`,
  revision: { sequence: 7, stamp: CHANGED, lastModified: CHANGED },
  notes: ['Giờ tiếp: 8 giờ đến 11 giờ, 14 giờ đến 17 giờ', `Người tiếp: ${'rất dài '.repeat(30)}`],
  deadlineNotes: ['Gọi điện; hoặc đến nơi'],
}));
const fileOf = (list: readonly CalendarEntry[], more = {}) =>
  calendarFile({
    name: 'Lịch tiếp công dân: UBND tỉnh, xã',
    description: 'Mọi buổi',
    url: 'https://minhbach.example.vn/lich-tiep-cong-dan/ubnd.ics',
    entries: list,
    ...more,
  });
const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const all = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const isDeadline = (event: ICAL.Event) => event.uid.includes('-dang-ky@');
  return {
    calendar,
    events: all.filter((event) => !isDeadline(event)),
    deadlines: all.filter(isDeadline),
  };
};
const property = (event: ICAL.Event, name: string) =>
  String(event.component.getFirstPropertyValue(name));

const text = fileOf(entries);
const { calendar, events, deadlines } = read(text);

describe('calendar file', () => {
  it('holds the sessions one by one: id, day, hours, place', () => {
    expect(events.map((e) => [e.uid, e.startDate.toString(), e.endDate.toString()])).toEqual(
      sessions.map((s) => [
        `${s.id}@minhbach.example.vn`,
        `${s.date}T08:00:00`,
        `${s.date}T17:00:00`,
      ]),
    );
    expect(events[0]?.location).toBe('Trụ sở Tiếp công dân, số 1; đường Một, phường Hai');
    expect(events.map((e) => e.summary)).toEqual(entries.map(({ view }) => summaryOf(view)));
    expect(events.map((e) => e.description)).toEqual(entries.map((e) => e.notes.join('\n')));
    expect(property(events[0]!, 'url')).toBe(entries[0]?.url);
  });

  it('holds the last day to register as a free day of its own', () => {
    const held = sessions.filter(({ status }) => status !== 'moved');
    expect(deadlines.map((e) => [e.uid, e.startDate.toString(), e.startDate.isDate])).toEqual(
      held.map((s) => [
        `${s.id}-dang-ky@minhbach.example.vn`,
        // "Before the 10th": the 9th, or the working day before it.
        workingDayUntil(`${s.nominal.slice(0, 8)}09`, DAYS_OFF),
        true,
      ]),
    );
    expect(new Set(deadlines.map((e) => property(e, 'transp')))).toEqual(new Set(['TRANSPARENT']));
    expect(deadlines.slice(0, 3).map((e) => e.summary)).toEqual([
      'Hạn đăng ký: Chủ tịch UBND tỉnh tiếp công dân, ngày 15/01/2026',
      expect.stringMatching(/^Hạn đăng ký: /),
      '[HOÃN] Hạn đăng ký: Chủ tịch UBND tỉnh tiếp công dân, ngày 16/03/2026',
    ]);
    expect(deadlines[0]?.description).toBe('Gọi điện; hoặc đến nơi');
  });

  it('gives every entry a UID of its own', () => {
    const uids = [...events, ...deadlines].map((event) => event.uid);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('means those hours in Việt Nam', () => {
    const zone = calendar.getFirstSubcomponent('vtimezone');
    const start = events[0]!.startDate;
    start.zone = new ICAL.Timezone(zone!);
    expect(start.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(start.toJSDate().toISOString()).toBe('2026-01-15T01:00:00.000Z');
    expect(events[0]?.component.getFirstProperty('dtstamp')?.toICALString()).toBe(
      'DTSTAMP:20260410T020304Z',
    );
  });

  it('keeps postponed and moved sessions visible, in words that a calendar shows', () => {
    const changed = events
      .filter((e) => e.summary.startsWith('['))
      .map((e) => [
        e.startDate.toString().slice(0, 10),
        /\[.*\]/.exec(e.summary)?.[0],
        property(e, 'status'),
        property(e, 'transp'),
      ]);
    expect(changed).toEqual([
      ['2026-03-16', '[HOÃN]', 'CONFIRMED', 'TRANSPARENT'],
      ['2026-04-15', '[DỜI SANG 17/04]', 'CONFIRMED', 'TRANSPARENT'],
      ['2026-04-17', '[DỜI TỪ 15/04]', 'CONFIRMED', 'OPAQUE'],
      ['2026-05-15', '[KHÔNG TỔ CHỨC]', 'CONFIRMED', 'TRANSPARENT'],
    ]);
    // The moved session keeps its id, so that it moves in calendars that already have it.
    expect(events.find((e) => e.summary.startsWith('[DỜI TỪ'))?.uid).toBe(
      'chu-tich-2026-04-15@minhbach.example.vn',
    );
  });

  it('has the revision of its schedule in every entry', () => {
    for (const event of [...events, ...deadlines])
      expect([
        event.sequence,
        property(event, 'dtstamp'),
        property(event, 'last-modified'),
      ]).toEqual([7, '2026-04-10T02:03:04Z', '2026-04-10T02:03:04Z']);
  });

  it('names itself, and says how often to look again', () => {
    // RFC 7986 NAME is text; ical.js does not know it and shows it escaped.
    expect(calendar.getFirstPropertyValue('name')).toBe('Lịch tiếp công dân: UBND tỉnh\\, xã');
    expect(text).toContain('X-WR-CALNAME:Lịch tiếp công dân: UBND tỉnh\\, xã\r\n');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H');
    expect(calendar.getFirstPropertyValue('x-published-ttl')).toBe('PT6H');
  });

  it('is the same bytes in any time zone', () => {
    const before = process.env['TZ'];
    const texts = ['Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      process.env['TZ'] = zone;
      return fileOf(entries);
    });
    process.env['TZ'] = before;
    expect(new Set([text, ...texts]).size).toBe(1);
  });

  it('writes a session without hours as a whole day, one without an end as a moment', () => {
    const [entry] = entries;
    const withTimes = (times: Reception['times']): string =>
      fileOf([{ ...entry!, view: { session: { ...sessions[0]!, times }, agency: 'a' } }]);
    expect(withTimes([])).toContain('DTSTART;VALUE=DATE:20260115\r\nDTEND;VALUE=DATE:20260116\r\n');
    expect(withTimes([{ from: '08:00' }])).not.toContain('DTEND');
  });

  it('gives the point on the map where the place has one', () => {
    const [entry] = entries;
    const place = { name: 'Trụ sở', geo: { lat: 10.2537, lon: 105.9722 } };
    const file = fileOf([
      { ...entry!, view: { session: { ...sessions[0]!, place }, agency: 'a' } },
    ]);
    expect(file).toContain('\r\nGEO:10.2537;105.9722\r\n');
    expect(text).not.toContain('GEO:');
  });
});

describe('a session’s own file', () => {
  const file = sessionFile(entries[2]!);
  const own = read(file);

  it('is the same event as in the subscription, alone', () => {
    expect(own.deadlines).toEqual([]);
    expect(own.events.map((event) => event.component.toString())).toEqual([
      events[2]!.component.toString(),
    ]);
    expect(own.calendar.getFirstSubcomponent('vtimezone')).not.toBeNull();
  });

  it('has no name and no address to ask again, for which a calendar of its own would be opened', () => {
    expect(file).not.toMatch(/^(?:NAME|X-WR-CALNAME|SOURCE|REFRESH-INTERVAL|METHOD)[:;]/m);
  });
});

describe('the revision of a schedule that is not in git', () => {
  it('comes from the days of its announcements', () => {
    const { sessions: records = [] } = facts;
    const revisions = [[], records.slice(0, 1), records].map((list) =>
      scheduleRevision({ ...facts, sessions: list }, [], [new Date('2026-10-01')]),
    );
    expect(revisions.map(({ stamp }) => stamp.toISOString().slice(0, 10))).toEqual([
      '2026-01-04',
      '2026-03-11',
      '2026-06-15',
    ]);
    const sequences = revisions.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });
});

describe('hostile text', () => {
  const HOSTILE =
    'Ông \\n; Bà, \\\\N "x" \r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:gia\rATTACH:http://x\u2028URL:x\u0000\u0007\u{1F3DB} ';
  const CLEAN =
    'Ông \\n; Bà, \\\\N "x" \nEND:VEVENT\nBEGIN:VEVENT\nUID:gia\nATTACH:http://x\nURL:x\u{1F3DB} ';
  const tail = 'Nguyễn Thị Hường '.repeat(20);
  const session = {
    ...sessions[0]!,
    host: { post: `${HOSTILE}${tail}` },
    place: { name: HOSTILE, address: HOSTILE },
  };
  const more = { name: HOSTILE, description: `${HOSTILE}${tail}` };
  const view = {
    session,
    agency: HOSTILE,
    registerUntil: '2026-01-09',
  };
  const file = fileOf(
    [{ ...entries[0]!, view, notes: [HOSTILE, tail], deadlineNotes: [HOSTILE] }],
    more,
  );
  const found = read(file);

  it('stays text: two entries, the words as they were written', () => {
    expect(found.events).toHaveLength(1);
    expect(found.deadlines).toHaveLength(1);
    const [event] = found.events;
    expect(event?.uid).toBe('chu-tich-2026-01-15@minhbach.example.vn');
    expect(event?.summary).toBe(`${CLEAN}${tail} tiếp công dân`);
    expect(event?.description).toBe(`${CLEAN}\n${tail}`);
    expect(event?.location).toBe(`${CLEAN}, ${CLEAN}`);
    expect(found.deadlines[0]?.description).toBe(CLEAN);
    expect(event?.component.getAllProperties('attach')).toEqual([]);
    expect(found.calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('is folded at 75 octets between characters, with CRLF alone', () => {
    // Each shift of the text moves another character, of one to four octets, to the fold.
    for (let shift = 0; shift < 80; shift += 1) {
      const notes = [`${'x'.repeat(shift)}Đường Nguyễn Huệ \u{1F3DB} BEGIN:VEVENT ${tail}`];
      const name = `${'x'.repeat(shift)} BEGIN:VEVENT BEGIN:VEVENT ${tail}`;
      const shifted = fileOf([{ ...entries[0]!, view, notes }], { name });
      const lines = shifted.split('\r\n');
      expect(lines.at(-1)).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\r\n]/);
      }
      expect(shifted.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(
        shifted.indexOf('\r\nBEGIN:VEVENT\r\n'),
      );
      expect(read(shifted).events[0]?.description).toBe(notes[0]);
    }
  });
});
