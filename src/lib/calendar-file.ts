/**
 * What every calendar file of the site needs beyond ical-generator (RFC 5545): times on a clock in
 * Việt Nam, text that calendars may hold, the time zone where it belongs.
 */
import type { ICalCalendarProdIdData, ICalDayJsStub, ICalEventData } from 'ical-generator';
import { TIME_ZONE, addDays, instantOf } from './local-date.ts';

const ZONE = [
  `X-WR-TIMEZONE:${TIME_ZONE}`,
  'BEGIN:VTIMEZONE',
  `TZID:${TIME_ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/**
 * A time on a clock in Việt Nam, in the shape of dayjs that ical-generator takes. A `Date` would be
 * written in the time zone of the machine that builds the site.
 */
export function clock(date: string, time: string): ICalDayJsStub {
  const text: Record<string, string> = {
    YYYYMMDD: date.replaceAll('-', ''),
    HHmmss: `${time.replace(':', '')}00`,
  };
  const stub: ICalDayJsStub = {
    format: (pattern = '') => text[pattern] ?? '',
    isValid: () => true,
    toDate: () => instantOf(date, time),
    toJSON: () => instantOf(date, time).toJSON(),
    tz: () => stub,
  };
  return stub;
}

/**
 * Text as calendars may hold it: RFC 5545 allows no control character but the tab, and programs that
 * take U+2028 for the end of a line would read what follows as a property.
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');

/** Header values that ical-generator writes as they are. */
export const escapeText = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** SEQUENCE, DTSTAMP and LAST-MODIFIED of an event. */
export type Revision = Readonly<Record<'stamp' | 'lastModified', Date>> & {
  readonly sequence: number;
};

const MINUTE = 60_000;

/**
 * The revision of an event whose file was written at these times. Calendars drop an update whose
 * SEQUENCE is lower than the one they have, and RFC 5545 (3.8.7.4) asks of it only that it rises:
 * minutes since 1970 of the last time, plus the number of times, so that it also rises for two commits
 * within a minute, and for one from a machine whose clock is slow.
 */
export function revisionOf(times: readonly Date[]): Revision {
  const last = new Date(Math.max(...times.map((time) => time.getTime())));
  return {
    sequence: Math.floor(last.getTime() / MINUTE) + times.length,
    stamp: last,
    lastModified: last,
  };
}

/** An event of a whole day. */
export const wholeDay = (date: string): Pick<ICalEventData, 'start' | 'end' | 'allDay'> => ({
  start: clock(date, '00:00'),
  end: clock(addDays(date, 1), '00:00'),
  allDay: true,
});

/** Who made the file. @param name of this kind of file */
export const product = (name: string): ICalCalendarProdIdData => ({
  company: 'minh-bach',
  product: name,
  language: 'VI',
});

/**
 * The library would put the zone before properties of the calendar, which RFC 5545 wants first, and
 * write DTSTAMP in local time once the calendar has a zone.
 */
export function withZone(text: string): string {
  const [head = '', ...events] = text.split(/(?<=\r\n)(?=BEGIN:VEVENT\r\n|END:VCALENDAR$)/);
  return `${[head, ZONE, ...events].join('')}\r\n`;
}
