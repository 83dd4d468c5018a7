/**
 * Attendance of a head: the outcome of every session, month by month, against the days the law
 * requires the head to receive in person. A missing report is never a failure: it is "chưa công bố
 * kết quả".
 */
import { slugify } from '#lib/fold-text.ts';
import type { Agency, AgencyEntry } from '#features/agency/schema.ts';
import { pathOf } from '#features/concepts.ts';
import { isHeadPost, monthsOf, periodsOf, type Minimum, type Period } from './minimums.ts';
import { outcomeOf, stateOf, type Session } from './session.ts';
import type { Validity } from './validity.ts';
import type { DaysOffCalendar } from '#features/days-off/rules/working-days.ts';

/**
 * `none`: no known requirement; `open`: the period is not over; `unreported`: the content does not
 * decide it.
 */
export type AttendanceState = 'kept' | 'short' | 'unreported' | 'open' | 'none';

export const PAST_FATES = [
  'head',
  'delegated',
  'postponed',
  'cancelled',
  'moved',
  'unreported',
] as const;
const FATES = [...PAST_FATES, 'coming'] as const;
type Fate = (typeof FATES)[number];
export const FIGURES = ['visits', 'people', 'cases'] as const;

/** How many sessions had each fate, and who was received. */
export interface Counts extends Readonly<Record<Fate, number>> {
  /** Sums over the sessions that report figures; undefined when none does. */
  readonly visits?: number;
  readonly people?: number;
  readonly cases?: number;
  /** Sessions held without reported visits: the sums are too low by these. */
  readonly withoutFigures: number;
  /** Required days, without periods that are still open. */
  readonly required: number;
  /** Part of `required` that is decided: periods kept or fallen short. */
  readonly decided: number;
  /** Decided days that the head held. */
  readonly kept: number;
}

export interface AttendanceMonth extends Counts {
  readonly month: string;
  readonly state: AttendanceState;
  /** Announced reasons why sessions were moved, postponed or not held. */
  readonly reasons: readonly string[];
  /** Whether there is no session at all, neither by rule nor by record. */
  readonly empty: boolean;
}

export interface Attendance {
  readonly year: number;
  readonly post: string;
  readonly minimums: readonly Minimum[];
  readonly months: readonly AttendanceMonth[];
  readonly total: Counts;
}

export interface AttendanceRow {
  readonly agency: AgencyEntry;
  readonly attendance: Attendance;
}

/** Whether the head received. A record that names no other host confirms the schedule. */
function heldByHead(session: Session): boolean {
  const { delegated, presidedBy } = outcomeOf(session);
  if (delegated !== undefined) return !delegated;
  if (session.plannedHost) return false;
  // Hosts who take turns, or "the chair or a deputy", were announced so: nobody was replaced.
  return !presidedBy || isHeadPost(presidedBy) || !isHeadPost(session.host.post);
}

function fateOf(session: Session, today: string): Fate {
  const state = stateOf(session, today);
  if (state === 'held') return heldByHead(session) ? 'head' : 'delegated';
  return state === 'planned' || state === 'confirmed' ? 'coming' : state;
}

/**
 * Schedules that replace each other may both name a day; keeps one session, that of the schedule
 * with records.
 */
function onePerDay(sessions: readonly Session[]): Session[] {
  const open = new Map<string, Session>();
  for (const session of sessions.filter(({ status }) => status !== 'moved'))
    if ((open.get(session.date)?.records.length ?? 0) === 0) open.set(session.date, session);
  return [...sessions.filter(({ status }) => status === 'moved'), ...open.values()];
}

type SessionFates = readonly { session: Session; fate: Fate }[];

const within = (all: SessionFates, from: string, to: string): SessionFates =>
  all.filter(({ session: { nominal } }) => from <= nominal && nominal <= to);

/** The state of a period, and the number of its days the head held. */
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

/** The most important state among the periods of a month. */
const mostImportant = (states: readonly AttendanceState[]): AttendanceState =>
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
 * A session counts in the month and week of its nominal day: the law allows postponing it, and a
 * session of the 31st held on the 2nd still belongs to the earlier month.
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
      state: mostImportant(ofMonth.map(({ state }) => state)),
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

/** Share of the decided days that were held, 0 to 1; undefined when none is decided. */
export const shareOf = ({ kept, decided }: Counts): number | undefined =>
  decided === 0 ? undefined : kept / decided;

/** `/lich-tiep-cong-dan/giu-lich/` (this year), `/lich-tiep-cong-dan/giu-lich/2024/`. */
export const attendancePath = (year?: number): string =>
  `${pathOf('reception')}giu-lich/${year === undefined ? '' : `${year}/`}`;

/** `/lich-tiep-cong-dan/giu-lich.csv`, or that of one agency. */
export const attendanceCsvPath = (agency?: string): string =>
  `${pathOf('reception', agency)}giu-lich.csv`;

/** The anchor of one head's row on the page of a year. */
export const attendanceRowId = (agency: string, post: string): string =>
  `giu-lich-${agency}-${slugify(post)}`;
