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
import { TIME_ZONE, addDays, formatDate, instantOf } from '#lib/local-date.ts';
import { sequenceOf, type Session } from './session.ts';

/** A session with what only the site knows of it. */
export interface CalendarEntry {
  readonly session: Session;
  readonly agencyName: string;
  /** Absolute address of the page that shows the session. */
  readonly url: string;
  /** Day the schedule was published: the stamp of sessions without a record of their own. */
  readonly publishedOn: string;
  /** Lines of the description. */
  readonly notes: readonly string[];
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

/** Header values that ical-generator writes as they are. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

function prefixOf({ status, movedFrom, sample }: Session): string {
  const words = [
    ...(status === 'postponed' ? ['[HOÃN]'] : []),
    ...(status === 'cancelled' ? ['[KHÔNG TỔ CHỨC]'] : []),
    ...(status === 'moved' || movedFrom ? ['[DỜI]'] : []),
    ...(sample ? ['[MINH HỌA]'] : []),
  ];
  return words.map((word) => `${word} `).join('');
}

/** "[DỜI] Chủ tịch UBND tỉnh tiếp công dân (chuyển từ 15/10/2016)" */
export function summaryOf({ session, agencyName }: CalendarEntry): string {
  const { host, movedTo, movedFrom } = session;
  const where = host.post.includes(agencyName) ? '' : `, ${agencyName}`;
  const move = movedTo
    ? ` (chuyển sang ${formatDate(movedTo)})`
    : movedFrom
      ? ` (chuyển từ ${formatDate(movedFrom)})`
      : '';
  return `${prefixOf(session)}${host.post} tiếp công dân${where}${move}`;
}

function startAndEnd({ date, times }: Session): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  const from = times.map((time) => time.from).sort()[0];
  if (!from)
    return { start: clock(date, '00:00'), end: clock(addDays(date, 1), '00:00'), allDay: true };
  const to =
    times
      .map((time) => time.to ?? time.from)
      .sort()
      .at(-1) ?? from;
  return { start: clock(date, from), ...(to > from && { end: clock(date, to) }) };
}

/** The last day on which anything about the session was published. */
const modifiedOn = ({ session, publishedOn }: CalendarEntry): string =>
  [publishedOn, ...session.records.flatMap((record) => record.publishedOn ?? [])].sort().at(-1) ??
  publishedOn;

function eventOf(entry: CalendarEntry, host: string): ICalEventData {
  const { session } = entry;
  const free =
    session.status === 'moved' || session.status === 'postponed' || session.status === 'cancelled';
  const stamp = instantOf(modifiedOn(entry));
  return {
    id: `${session.id}@${host}`,
    sequence: sequenceOf(session),
    stamp,
    lastModified: stamp,
    ...startAndEnd(session),
    timezone: TIME_ZONE,
    summary: summaryOf(entry),
    description: entry.notes.join('\n'),
    location: [session.place.name, session.place.address].filter(Boolean).join(', '),
    url: entry.url,
    status: ICalEventStatus.CONFIRMED,
    transparency: free ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

/** The text of the calendar file: the same bytes for the same sessions, wherever it is made. */
export function calendarFile({ name, description, url, entries }: CalendarFile): string {
  const { host } = new URL(url);
  const calendar = ical({
    prodId: { company: 'minh-bach', product: 'lich-tiep-cong-dan', language: 'VI' },
    name: escapeText(name),
    description: escapeText(description),
    url,
    source: url,
    ttl: REFRESH_SECONDS,
    events: entries.map((entry) => eventOf(entry, host)),
  });
  // The library would put the zone before properties of the calendar, which RFC 5545 wants first, and
  // write DTSTAMP in local time once the calendar has a zone.
  const [head = '', ...events] = calendar.toString().split(/(?=BEGIN:VEVENT\r\n|END:VCALENDAR$)/);
  return `${[head, ZONE, ...events].join('')}\r\n`;
}
