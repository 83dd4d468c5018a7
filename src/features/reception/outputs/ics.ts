/**
 * Sessions → a calendar to subscribe to (RFC 5545, RFC 7986). Everything comes from content,
 * nothing from the clock, so that a file changes only when a session does. Postponed and moved
 * sessions stay CONFIRMED with a word in front: Google Calendar drops cancelled events of a
 * subscription without a trace (hackgvl/hackgreenville-com#498).
 */
import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import {
  clean,
  clock,
  escapeText,
  product,
  revisionOf,
  wholeDay,
  withZone,
  type Revision,
} from '#outputs/calendar-file.ts';
import { TIME_ZONE, instantOf } from '#lib/local-date.ts';
import { deadlineSummary, spanOf, summaryOf } from './calendar-text.ts';
import { CALENDAR_FILE } from '#features/reception/calendar-labels.ts';
import type { Reception } from '#features/reception/schema.ts';
import { isOff, type Session } from '#features/reception/rules/session.ts';
import { placeText, type SessionView } from '#features/reception/rules/view.ts';

/**
 * The revision of all events of a schedule; without git history, from its announcement days.
 * @param own commits of the schedule's file
 * @param daysOff commits of the days off, which move sessions without a change in the schedule
 */
export function scheduleRevision(
  { publishedOn, sessions = [] }: Pick<Reception, 'publishedOn' | 'sessions'>,
  own: readonly Date[],
  daysOff: readonly Date[],
): Revision {
  if (own.length > 0) return revisionOf([...own, ...daysOff]);
  const announced = [publishedOn, ...sessions.flatMap((record) => record.publishedOn ?? [])];
  return revisionOf(announced.map((day) => instantOf(day)));
}

/** A session with the facts only the site knows. */
export interface CalendarEntry {
  readonly view: Pick<SessionView, 'session' | 'agency' | 'registerUntil'>;
  /** Absolute address of the page that shows the session. */
  readonly url: string;
  readonly revision: Revision;
  readonly notes: readonly string[];
  readonly deadlineNotes: readonly string[];
}

interface CalendarFile {
  readonly name: string;
  readonly description: string;
  /** Absolute address of the file itself; its host makes the UIDs unique. */
  readonly url: string;
  readonly entries: readonly CalendarEntry[];
}

/** Suggested refresh interval of a subscription; Google uses its own (8 to 24 h). */
const REFRESH_SECONDS = 6 * 3600;

function startAndEnd(session: Session): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  const { date } = session;
  const { from, to } = spanOf(session);
  if (!from) return wholeDay(date);
  return { start: clock(date, from), ...(to && { end: clock(date, to) }) };
}

const common = ({ view, url, revision }: CalendarEntry) => ({
  ...revision,
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
    categories: [{ name: CALENDAR_FILE.session }],
    transparency: isOff(session) ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

/**
 * The last day to register as a separate event: many programs ignore alarms of subscriptions. The
 * day a session left has none, because the deadline moves with the session.
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
      categories: [{ name: CALENDAR_FILE.deadline }],
      transparency: ICalEventTransparency.TRANSPARENT,
    },
  ];
}

const PRODUCT = product('lich-tiep-cong-dan');

/** The text of the calendar file: the same bytes for the same sessions on any machine. */
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
 * One session alone, for the reader's own calendar: without a name or a refresh address, for which
 * programs would create a separate calendar. The UID is that of the subscription.
 */
export function sessionFile(entry: CalendarEntry): string {
  const { host } = new URL(entry.url);
  return withZone(ical({ prodId: PRODUCT, events: [sessionEvent(entry, host)] }).toString());
}
