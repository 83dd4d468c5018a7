/**
 * Attendance of a head: what became of every session, month by month, against the days the law wants
 * the head to receive in person. Silence is never failure: it is "chưa công bố kết quả".
 */
import { slugify } from '#lib/fold-text.ts';
import type { Agency } from '../agency/schema.ts';
import { pathOf } from '../concepts.ts';
import { isHeadPost, monthsOf, periodsOf, type Minimum, type Period } from './minimums.ts';
import { outcomeOf, stateOf, type Session } from './session.ts';
import type { Validity } from './validity.ts';
import type { DaysOffCalendar } from './working-days.ts';

/**
 * `none`: nothing is required that we know of; `open`: the period is not over; `unreported`: what
 * content says does not decide it.
 */
export type AttendanceState = 'kept' | 'short' | 'unreported' | 'open' | 'none';

/** What became of one session. */
export const PAST_FATES = [
  'head',
  'delegated',
  'postponed',
  'cancelled',
  'moved',
  'unreported',
] as const;
const FATES = [...PAST_FATES, 'coming'] as const;
export type Fate = (typeof FATES)[number];
export const FIGURES = ['visits', 'people', 'cases'] as const;

/** How many sessions met each fate, and who was received. */
export interface Counts extends Readonly<Record<Fate, number>> {
  /** Sums of the sessions that say so; undefined when none does. */
  readonly visits?: number;
  readonly people?: number;
  readonly cases?: number;
  /** Sessions that were held and report no visits, so that the sums are known to be too low. */
  readonly withoutFigures: number;
  /** Days that had to be held, without periods that may still be kept. */
  readonly required: number;
  /** Part of `required` that is decided: the periods that were kept or fell short. */
  readonly decided: number;
  /** Of the decided days those that the head held. */
  readonly kept: number;
}

export interface AttendanceMonth extends Counts {
  readonly month: string;
  readonly state: AttendanceState;
  /** Why sessions were moved, put off or not held, as announced. */
  readonly reasons: readonly string[];
  /** Is there any session at all, by rule or by record? */
  readonly empty: boolean;
}

export interface Attendance {
  readonly year: number;
  readonly post: string;
  readonly minimums: readonly Minimum[];
  readonly months: readonly AttendanceMonth[];
  readonly total: Counts;
}

/** Did the head receive? A record that names nobody else says that the schedule was followed. */
function heldByHead(session: Session): boolean {
  const { delegated, presidedBy } = outcomeOf(session);
  if (delegated !== undefined) return !delegated;
  if (session.plannedHost) return false;
  // Hosts who take turns, or "the chair or a deputy", were announced as such: nobody was replaced.
  return !presidedBy || isHeadPost(presidedBy) || !isHeadPost(session.host.post);
}

function fateOf(session: Session, today: string): Fate {
  const state = stateOf(session, today);
  if (state === 'held') return heldByHead(session) ? 'head' : 'delegated';
  return state === 'planned' || state === 'confirmed' ? 'coming' : state;
}

/** Schedules that replace each other may both name a day; it is one session, that of the schedule with records. */
function onePerDay(sessions: readonly Session[]): Session[] {
  const open = new Map<string, Session>();
  for (const session of sessions.filter(({ status }) => status !== 'moved'))
    if ((open.get(session.date)?.records.length ?? 0) === 0) open.set(session.date, session);
  return [...sessions.filter(({ status }) => status === 'moved'), ...open.values()];
}

type SessionFates = readonly { session: Session; fate: Fate }[];

const within = (all: SessionFates, from: string, to: string): SessionFates =>
  all.filter(({ session: { nominal } }) => from <= nominal && nominal <= to);

/** The state of a period, and how many of its days the head held. */
function judge({ from, to, required }: Period, all: SessionFates, today: string) {
  const own = within(all, from, to);
  const days = new Set(own.filter(({ fate }) => fate === 'head').map(({ session: s }) => s.date));
  const kept = Math.min(days.size, required);
  const has = (fate: Fate): boolean => own.some((each) => each.fate === fate);
  const state = (): AttendanceState => {
    if (required === 0) return 'none';
    if (kept === required) return 'kept';
    if (to >= today || has('coming')) return 'open';
    return own.length === 0 || has('unreported') ? 'unreported' : 'short';
  };
  return { state: state(), kept, required };
}

/** Of the periods of a month, the state that matters most. */
const worst = (states: readonly AttendanceState[]): AttendanceState =>
  (['short', 'unreported', 'open', 'kept'] as const).find((state) => states.includes(state)) ??
  'none';

function countsOf(own: SessionFates, judged: readonly ReturnType<typeof judge>[]): Counts {
  const held = own.filter(({ fate }) => fate === 'head' || fate === 'delegated');
  const outcomes = held.map(({ session }) => outcomeOf(session));
  const sums = FIGURES.flatMap((key) => {
    const known = outcomes.flatMap((outcome) => outcome[key] ?? []);
    return known.length > 0 ? [[key, known.reduce((sum, value) => sum + value, 0)] as const] : [];
  });
  const over = judged.filter(({ state }) => state !== 'open');
  const decided = over.filter(({ state }) => state === 'kept' || state === 'short');
  const sum = (list: typeof over, key: 'required' | 'kept') =>
    list.reduce((total, each) => total + each[key], 0);
  return {
    ...(Object.fromEntries(
      FATES.map((fate) => [fate, own.filter((each) => each.fate === fate).length]),
    ) as Record<Fate, number>),
    ...Object.fromEntries(sums),
    withoutFigures: outcomes.filter(({ visits }) => visits === undefined).length,
    required: sum(over, 'required'),
    kept: sum(decided, 'kept'),
    decided: sum(decided, 'required'),
  };
}

/**
 * A session counts where the rule put it, in the month and week of its nominal day: the law lets it be
 * put back, and a session of the 31st held on the 2nd is still that month's.
 * @param own one post of an agency, with its sessions and the validity of its schedules, one or
 *   several that replaced one another
 */
export function attendanceOf(
  own: {
    agency: Agency;
    post: string;
    schedules: readonly Validity[];
    sessions: readonly Session[];
  },
  year: number,
  daysOff: DaysOffCalendar,
  today: string,
): Attendance {
  const { periods, minimums } = periodsOf(own, year, daysOff);
  const known = onePerDay(own.sessions).map((session) => ({
    session,
    fate: fateOf(session, today),
  }));
  const judged = periods.map((period) => ({ ...judge(period, known, today), month: period.month }));
  const months = monthsOf(year).map((month): AttendanceMonth => {
    const inMonth = within(known, `${month}-01`, `${month}-31`);
    const ofMonth = judged.filter((each) => each.month === month);
    return {
      ...countsOf(inMonth, ofMonth),
      month,
      state: worst(ofMonth.map(({ state }) => state)),
      reasons: [...new Set(inMonth.flatMap(({ session }) => session.reason ?? []))],
      empty: inMonth.length === 0,
    };
  });
  return {
    year,
    post: own.post,
    minimums,
    months,
    total: countsOf(within(known, `${year}-01-01`, `${year}-12-31`), judged),
  };
}

/** Days held of the days required, 0 to 1, as far as that is decided; undefined when nothing is. */
export const shareOf = ({ kept, decided }: Counts): number | undefined =>
  decided === 0 ? undefined : kept / decided;

/** `/lich-tiep-cong-dan/giu-lich/` (this year), `/lich-tiep-cong-dan/giu-lich/2024/`. */
export const attendancePath = (year?: number): string =>
  `${pathOf('reception')}giu-lich/${year === undefined ? '' : `${year}/`}`;

/** `/lich-tiep-cong-dan/giu-lich.csv`, or that of one agency. */
export const attendanceCsvPath = (agency?: string): string =>
  `${pathOf('reception', agency)}giu-lich.csv`;

/** The anchor of one head's row on the page of a year, so that others can point at it. */
export const attendanceRowId = (agency: string, post: string): string =>
  `giu-lich-${agency}-${slugify(post)}`;
