/** The calendar file, read back by another program (ical.js) and compared with the sessions. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { DAYS_OFF } from './days-off.fixture.ts';
import { calendarFile, summaryOf, type CalendarEntry } from './ics.ts';
import { reception } from './notices.fixture.ts';
import { sessionsOf } from './recurrence.ts';
import type { Reception } from './schema.ts';

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
const entries: CalendarEntry[] = sessions.map((session) => ({
  session,
  agencyName: 'UBND tỉnh',
  url: `https://minhbach.example.vn/lich/#${session.id}`,
  publishedOn: facts.publishedOn,
  notes: ['Giờ tiếp: 8 giờ đến 11 giờ, 14 giờ đến 17 giờ', `Người tiếp: ${'rất dài '.repeat(30)}`],
}));
const make = () =>
  calendarFile({
    name: 'Lịch tiếp công dân: UBND tỉnh, xã',
    description: 'Mọi buổi',
    url: 'https://minhbach.example.vn/lich-tiep-cong-dan/ubnd.ics',
    entries,
  });
const text = make();
const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('calendar file', () => {
  it('holds the sessions one by one: id, day, hours, place', () => {
    expect(events.map((e) => [e.uid, e.startDate.toString(), e.endDate.toString()])).toEqual(
      sessions.map((s) => [
        `${s.id}@minhbach.example.vn`,
        `${s.date}T08:00:00`,
        `${s.date}T17:00:00`,
      ]),
    );
    expect(new Set(events.map((e) => e.uid)).size).toBe(sessions.length);
    expect(events[0]?.location).toBe('Trụ sở Tiếp công dân, Số 1; đường Một, phường Hai');
    expect(events.map((e) => e.summary)).toEqual(entries.map(summaryOf));
    expect(events.map((e) => e.description)).toEqual(entries.map((e) => e.notes.join('\n')));
  });

  it('means those hours in Việt Nam', () => {
    const zone = calendar.getFirstSubcomponent('vtimezone');
    const start = events[0]!.startDate;
    start.zone = new ICAL.Timezone(zone!);
    expect(start.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(start.toJSDate().toISOString()).toBe('2026-01-15T01:00:00.000Z');
    expect(events[0]?.component.getFirstProperty('dtstamp')?.toICALString()).toBe(
      'DTSTAMP:20260104T170000Z',
    );
  });

  it('keeps postponed and moved sessions visible, with a rising SEQUENCE and their day of change', () => {
    const changed = events
      .filter((e) => e.sequence > 0)
      .map((e) => [
        e.startDate.toString().slice(0, 10),
        e.sequence,
        e.summary.split(' ')[0],
        e.component.getFirstPropertyValue('status'),
        String(e.component.getFirstPropertyValue('last-modified')),
      ]);
    expect(changed).toEqual([
      ['2026-03-16', 1, '[HOÃN]', 'CONFIRMED', '2026-03-11T17:00:00Z'],
      ['2026-04-15', 2, '[DỜI]', 'CONFIRMED', '2026-04-09T17:00:00Z'],
      ['2026-04-17', 2, '[DỜI]', 'CONFIRMED', '2026-04-09T17:00:00Z'],
      ['2026-05-15', 3, '[KHÔNG', 'CONFIRMED', '2026-01-04T17:00:00Z'],
    ]);
    // The moved session keeps its id, so that it moves in calendars that already have it.
    expect(events.find((e) => e.summary.includes('chuyển từ'))?.uid).toBe(
      'chu-tich-2026-04-15@minhbach.example.vn',
    );
  });

  it('names itself, says how often to look again, and folds lines at 75 octets', () => {
    // RFC 7986 NAME is text; ical.js does not know it and shows it escaped.
    expect(calendar.getFirstPropertyValue('name')).toBe('Lịch tiếp công dân: UBND tỉnh\\, xã');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H');
    expect(calendar.getFirstPropertyValue('x-published-ttl')).toBe('PT6H');
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is the same bytes in any time zone', () => {
    const before = process.env['TZ'];
    const texts = ['Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      process.env['TZ'] = zone;
      return make();
    });
    process.env['TZ'] = before;
    expect(new Set([text, ...texts]).size).toBe(1);
  });

  it('writes a session without hours as a whole day', () => {
    const session = { ...sessions[0]!, times: [] };
    const file = calendarFile({
      ...{ name: 'a', description: 'b', url: 'https://a.vn/a.ics' },
      entries: [{ ...entries[0]!, session }],
    });
    expect(file).toContain('DTSTART;VALUE=DATE:20260115\r\nDTEND;VALUE=DATE:20260116\r\n');
  });
});
