/** A session with the texts every list of sessions shows, computed once. */
import { formatTime } from '#lib/local-date.ts';
import { shortName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { registerUntil } from './registration.ts';
import type { Reception, ReceptionEntry } from '#features/reception/schema.ts';
import {
  endOf,
  isChanged,
  outcomeOf,
  type Session,
  type SessionState,
  stateOf,
} from './session.ts';
import type { DaysOffCalendar } from '#features/days-off/rules/working-days.ts';

export interface SessionView {
  readonly session: Session;
  readonly state: SessionState;
  readonly changed: boolean;
  /** Short name of the agency on that day. */
  readonly agency: string;
  /** Whether it is of a commune, which only those who live there ask for. */
  readonly isCommune: boolean;
  /** Whether the agency is of another province, shown as a document only. */
  readonly outside: boolean;
  /** Site address of the session on its agency's page. */
  readonly path: string;
  /** Minute at which it ends, for the script that updates old pages in the browser. */
  readonly until: string;
  readonly registerUntil?: string;
  readonly registerNote?: string;
  /** What its notice asks citizens to bring. */
  readonly bring?: readonly string[];
  readonly outcome: ReturnType<typeof outcomeOf>;
  /** The days it left, where a list shows a moved session once; see `shownOnce`. */
  readonly left?: readonly Session[];
}

/** "8 giờ – 11 giờ, 14 giờ – 17 giờ"; empty when the notice names no hours. */
export const hoursText = (times: Reception['times']): string =>
  times
    .map(({ from, to }) => (to ? `${formatTime(from)} – ${formatTime(to)}` : formatTime(from)))
    .join(', ');

/** The host: the post, and the name where it was published. */
export const hostText = ({ post, name }: Reception['host']): string =>
  name ? `${post} ${name}` : post;

/**
 * Who receives, with the agency, in one phrase: "Chủ tịch UBND xã" of "UBND xã Thí Dụ" is "Chủ tịch
 * UBND xã Thí Dụ"; a post that does not end as the agency begins is followed by it.
 */
export function receiverText({ session, agency }: SessionView): string {
  const { post, name } = session.host;
  const words = post.split(' ');
  const at = words.findIndex((_, index) => agency.startsWith(words.slice(index).join(' ')));
  const own = words.slice(0, Math.max(at, 0)).join(' ');
  const whole = post.includes(agency) ? post : at < 0 ? `${post}, ${agency}` : `${own} ${agency}`;
  return name ? `${whole.trim()} ${name}` : whole.trim();
}

/** "Trụ sở Tiếp công dân tỉnh, số 88, đường …" */
export const placeText = ({ name, address }: Reception['place']): string =>
  [name, address?.replace(/^Số /u, 'số ')].filter(Boolean).join(', ');

export const anchorOf = (session: Session): string => `buoi-${session.id}`;

/** @param today the day on which the site is built */
export function sessionView(
  session: Session,
  reception: ReceptionEntry,
  agency: AgencyEntry,
  daysOff: DaysOffCalendar,
  today: string,
): SessionView {
  const until = registerUntil(reception.data, session, daysOff);
  const note = reception.data.registerBefore?.note;
  return {
    session,
    state: stateOf(session, today),
    changed: isChanged(session),
    agency: shortName(agency.data, session.date),
    isCommune: agency.data.level === 'commune',
    outside: Boolean(agency.data.outside),
    path: `${pathOf('reception', agency.id)}#${anchorOf(session)}`,
    until: endOf(session),
    ...(until && { registerUntil: until }),
    ...(note && { registerNote: note }),
    ...(reception.data.bring && { bring: reception.data.bring }),
    outcome: outcomeOf(session),
  };
}

const track = ({ reception, nominal }: Session): string => `${reception} ${nominal}`;

/**
 * A list that shows a moved session once: on its new day, with the days it left. Where the new day
 * is not in the list, or after the day `last` up to which readers see it, the old day stays, with
 * its destination.
 */
export function shownOnce(views: readonly SessionView[], last = '9999'): SessionView[] {
  const sessions = views.map(({ session }) => session);
  const left = Map.groupBy(
    sessions.filter(({ status }) => status === 'moved'),
    track,
  );
  const arrived = new Set(
    sessions.filter(({ status, date }) => status !== 'moved' && date <= last).map(track),
  );
  return views.flatMap((view) => {
    const { session } = view;
    if (session.status === 'moved') return arrived.has(track(session)) ? [] : [view];
    const days = arrived.has(track(session)) && left.get(track(session));
    return [days ? { ...view, left: days } : view];
  });
}

export interface DayOfSessions {
  readonly date: string;
  readonly views: readonly SessionView[];
}

export const byDay = (views: readonly SessionView[]): DayOfSessions[] =>
  Array.from(
    Map.groupBy(views, ({ session }) => session.date),
    ([date, list]) => ({ date, views: list }),
  );

/**
 * A day on which over a hundred communes meet: the sessions a list shows at once, and the ones it
 * folds away. Changed sessions are always shown.
 * @param most how many are shown at once, not counting changed ones beyond that
 */
export function foldDay<T extends { readonly changed: boolean }>(
  views: readonly T[],
  most: number,
): { shown: T[]; folded: T[] } {
  let left = most - views.filter(({ changed }) => changed).length;
  const [shown, folded]: [T[], T[]] = [[], []];
  for (const view of views) {
    if (view.changed) shown.push(view);
    else if (left > 0) shown.push(view);
    else folded.push(view);
    if (!view.changed) left -= 1;
  }
  // A button that folds one row takes more space than the row.
  return folded.length === 1 ? { shown: [...views], folded: [] } : { shown, folded };
}

/**
 * How many days of a list are open at first: the first, and those after it as long as no more than
 * `most` sessions are seen.
 */
export function openDays(days: readonly DayOfSessions[], most: number): number {
  let count = 0;
  const full = days.findIndex(({ views }) => (count += views.length) > most);
  return full < 0 ? days.length : Math.max(full, 1);
}

/** Days in order as long as they are near, or few sessions precede them. */
export function nearDays(
  days: readonly DayOfSessions[],
  near: string,
  most: number,
): DayOfSessions[] {
  let count = 0;
  return days.filter(({ date, views }) => {
    count += views.length;
    return date <= near || count <= most;
  });
}
