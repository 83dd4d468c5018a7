/**
 * Additions to ical-generator for the site's calendar files (RFC 5545): local times in Việt Nam,
 * valid text, and the position of the time zone.
 */
import type { ICalCalendarProdIdData, ICalDayJsStub, ICalEventData } from 'ical-generator';
import { TIME_ZONE, addDays, instantOf } from '#lib/local-date.ts';

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
 * Returns a local time in Việt Nam as the dayjs-like object that ical-generator accepts. It would
 * write a `Date` in the time zone of the build machine.
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
 * Removes characters that calendars must not contain: RFC 5545 allows no control character but the
 * tab, and programs that treat U+2028 as a line end would read the rest as a property.
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');

/** Escapes header values, which ical-generator writes unescaped. */
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
 * Returns the revision of an event whose files were committed at these times. Calendars ignore an
 * update with a lower SEQUENCE, and RFC 5545 (3.8.7.4) only requires that it rises: the minutes
 * from 1970 to the last time, plus the number of times, so that it also rises for two commits
 * within a minute, and for a commit from a machine whose clock is slow.
 */
export function revisionOf(times: readonly Date[]): Revision {
  const last = new Date(Math.max(...times.map((time) => time.getTime())));
  return {
    sequence: Math.floor(last.getTime() / MINUTE) + times.length,
    stamp: last,
    lastModified: last,
  };
}

export const wholeDay = (date: string): Pick<ICalEventData, 'start' | 'end' | 'allDay'> => ({
  start: clock(date, '00:00'),
  end: clock(addDays(date, 1), '00:00'),
  allDay: true,
});

/** Returns the producer of a file. @param name kind of file */
export const product = (name: string): ICalCalendarProdIdData => ({
  company: 'minh-bach',
  product: name,
  language: 'VI',
});

/**
 * Inserts the time zone. The library would put it before properties of the calendar, which RFC 5545
 * requires first, and write DTSTAMP in local time once the calendar has a zone.
 */
export function withZone(text: string): string {
  const [head = '', ...events] = text.split(/(?<=\r\n)(?=BEGIN:VEVENT\r\n|END:VCALENDAR$)/);
  return `${[head, ZONE, ...events].join('')}\r\n`;
}
