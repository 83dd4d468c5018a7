/**
 * Sessions → a calendar a citizen can subscribe to (RFC 5545, RFC 7986).
 * Everything comes from content, nothing from the clock, so that a file changes only when a session
 * does. Postponed and moved sessions stay CONFIRMED with a word in front: Google Calendar drops
 * cancelled events of a subscription without a trace (hackgvl/hackgreenville-com#498).
 */
import ical, {
  ICalEventStatus,
  ICalEventTransparency,
  type ICalDayJsStub,
  type ICalEventData,
} from 'ical-generator';
import { TIME_ZONE, addDays, instantOf } from '#lib/local-date.ts';
import { deadlineSummary, spanOf, summaryOf } from './calendar-text.ts';
import type { Revision } from './revision.ts';
import { isOff, type Session } from './session.ts';
import { placeText, type SessionView } from './view.ts';

/** A session with what only the site knows of it. */
export interface CalendarEntry {
  readonly view: Pick<SessionView, 'session' | 'agency' | 'registerUntil'>;
  /** Absolute address of the page that shows the session. */
  readonly url: string;
  readonly revision: Revision;
  /** Lines of the description. */
  readonly notes: readonly string[];
  /** Lines of the description of its last day to register. */
  readonly deadlineNotes: readonly string[];
}

export interface CalendarFile {
  readonly name: string;
  readonly description: string;
  /** Absolute address of the file itself; its host makes the UIDs unique. */
  readonly url: string;
  readonly entries: readonly CalendarEntry[];
}

/** How often a subscribed calendar is asked to look again; Google decides for itself (8 to 24 h). */
const REFRESH_SECONDS = 6 * 3600;

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
function clock(date: string, time: string): ICalDayJsStub {
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
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');

/** Header values that ical-generator writes as they are. */
const escapeText = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const wholeDay = (date: string): Pick<ICalEventData, 'start' | 'end' | 'allDay'> => ({
  start: clock(date, '00:00'),
  end: clock(addDays(date, 1), '00:00'),
  allDay: true,
});

function startAndEnd(session: Session): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  const { date } = session;
  const { from, to } = spanOf(session);
  if (!from) return wholeDay(date);
  return { start: clock(date, from), ...(to && { end: clock(date, to) }) };
}

/** What the session's event and the one of its deadline share. */
const common = ({ view, url, revision }: CalendarEntry) => ({
  sequence: revision.sequence,
  stamp: revision.modified,
  lastModified: revision.modified,
  timezone: TIME_ZONE,
  url,
  status: ICalEventStatus.CONFIRMED,
  location: {
    title: clean(placeText(view.session.place)),
    ...(view.session.place.geo && { geo: view.session.place.geo }),
  },
});

function sessionEvent(entry: CalendarEntry, host: string): ICalEventData {
  const { session } = entry.view;
  return {
    ...common(entry),
    ...startAndEnd(session),
    id: `${session.id}@${host}`,
    summary: clean(summaryOf(entry.view)),
    description: clean(entry.notes.join('\n')),
    categories: [{ name: 'Tiếp công dân' }],
    transparency: isOff(session) ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

/**
 * The last day to register, as an entry of its own: many programs ignore alarms of subscriptions. The
 * day a session left has none, because the session takes its deadline along.
 */
function deadlineEvents(entry: CalendarEntry, host: string): ICalEventData[] {
  const { session, registerUntil } = entry.view;
  if (!registerUntil || session.status === 'moved') return [];
  return [
    {
      ...common(entry),
      ...wholeDay(registerUntil),
      id: `${session.id}-dang-ky@${host}`,
      summary: clean(deadlineSummary(entry.view)),
      description: clean(entry.deadlineNotes.join('\n')),
      categories: [{ name: 'Hạn đăng ký' }],
      transparency: ICalEventTransparency.TRANSPARENT,
    },
  ];
}

const PRODUCT = { company: 'minh-bach', product: 'lich-tiep-cong-dan', language: 'VI' };

/**
 * The library would put the zone before properties of the calendar, which RFC 5545 wants first, and
 * write DTSTAMP in local time once the calendar has a zone.
 */
function withZone(text: string): string {
  const [head = '', ...events] = text.split(/(?<=\r\n)(?=BEGIN:VEVENT\r\n|END:VCALENDAR$)/);
  return `${[head, ZONE, ...events].join('')}\r\n`;
}

/** The text of the calendar file: the same bytes for the same sessions, wherever it is made. */
export function calendarFile({ name, description, url, entries }: CalendarFile): string {
  const { host } = new URL(url);
  const calendar = ical({
    prodId: PRODUCT,
    name: escapeText(name),
    description: escapeText(description),
    url,
    source: url,
    ttl: REFRESH_SECONDS,
    events: entries.flatMap((entry) => [sessionEvent(entry, host), ...deadlineEvents(entry, host)]),
  });
  return withZone(calendar.toString());
}

/**
 * One session alone, to be added to the reader's own calendar: without a name or an address to ask
 * again, for which programs would open a calendar of its own. The UID is the subscription's.
 */
export function sessionFile(entry: CalendarEntry): string {
  const { host } = new URL(entry.url);
  return withZone(ical({ prodId: PRODUCT, events: [sessionEvent(entry, host)] }).toString());
}
