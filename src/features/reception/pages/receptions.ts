/** Reception schedules: their rules, every dated session, and the lists that pages show. */
import { addDays, addMonths, daysInMonth, timeAt } from '#lib/local-date.ts';
import { query } from '#db/db.ts';
import type { Result } from '#lib/result.ts';
import type { DaysOffEntry } from '#features/days-off/schema.ts';
import { isDissolved } from '#features/agency/rules/name.ts';
import { gapsOf, sessionsOf } from '#features/reception/rules/recurrence.ts';
import {
  compareSessions,
  endOf,
  isUpcoming,
  type LocalMoment,
} from '#features/reception/rules/session.ts';
import { standingOf, type Standing } from '#features/reception/rules/validity.ts';
import { byDay, nearDays, sessionView, type SessionView } from '#features/reception/rules/view.ts';
import { daysOffCalendar } from '#features/days-off/rules/working-days.ts';
import { agencyMap, agencyOf, allAgencies } from '#features/agency/pages/agencies.ts';
import { now, recordMap, records, today } from '#site/collection.ts';

/** Months ahead in pages and calendar files; whole months, so that files change rarely. */
export const MONTHS_AHEAD = 12;
const MONTHS_BACK = 1;
/**
 * Months back in the files of the whole province, which every reader of the calendar loads: 124
 * communes that meet weekly add 3.4 MB of JSON and 4.3 MB of calendar a year (23 and 29 MB from
 * 2021 to 2027; 7 and 9 MB with this limit). An agency's own files and the open data have all
 * sessions.
 */
const MONTHS_KEPT = 12;

/** Last day of the last month shown. */
export function horizon(): string {
  const month = addMonths(today().slice(0, 7), MONTHS_AHEAD);
  return `${month}-${daysInMonth(month)}`;
}

/** First day of the files of the whole province. */
export const filesFrom = (): string => `${addMonths(today().slice(0, 7), -MONTHS_KEPT)}-01`;

/** The months that every page of the calendar links to. */
export const monthsShown = (): string[] =>
  Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, index) =>
    addMonths(today().slice(0, 7), index - MONTHS_BACK),
  );

const daysOffRecords = (): Promise<readonly DaysOffEntry[]> => records('days-off');
export const daysOff = query('days off', async () =>
  daysOffCalendar((await daysOffRecords()).map(({ data }) => data)),
);

/** Every session of a schedule, from its first day to the horizon. */
const sessionsOfSchedule = query(
  'sessions of a schedule',
  async (id: string): Promise<readonly SessionView[]> => {
    const entry = (await recordMap('receptions')).get(id);
    if (!entry) return [];
    const [agency, off] = [await agencyOf(entry.data.agency), await daysOff()];
    // Records may precede the rule's first day: no published session may disappear.
    return sessionsOf(entry.data, id, off, '0001-01-01', horizon()).map((session) =>
      sessionView(session, entry, agency, off, today()),
    );
  },
);

/** Every session of every schedule, from its first day to the horizon, in time order. */
export const allSessions = query('all sessions', async (): Promise<readonly SessionView[]> => {
  const lists = (await records('receptions')).map(({ id }) => sessionsOfSchedule(id));
  return (await Promise.all(lists)).flat().sort((a, b) => compareSessions(a.session, b.session));
});

/**
 * The moment of publication for questions whether a session is over. Of the minutes between two ends
 * of today's sessions it is always the last, so that pages change only when a session has ended.
 */
export const localNow = query('moment among sessions', async (): Promise<LocalMoment> => {
  const [date, time] = [today(), timeAt(now())];
  const ends = (await allSessions())
    .filter(({ session }) => session.date === date)
    .map(({ session }) => endOf(session).slice('YYYY-MM-DDT'.length));
  return { date, time: ends.filter((end) => end >= time).sort()[0] ?? '24:00' };
});

/** Sessions of this province, from `from` to `to`. */
export async function ownSessions(from: string, to: string): Promise<SessionView[]> {
  return (await allSessions()).filter(
    ({ session, outside }) => !outside && from <= session.date && session.date <= to,
  );
}

/**
 * The months that have their own page: from this province's first session on, because addresses
 * must stay valid.
 */
export async function monthPages(): Promise<string[]> {
  const shown = monthsShown();
  const own = (await allSessions()).find(({ outside }) => !outside);
  const past: string[] = [];
  const end = shown[0] ?? '';
  for (let month = own?.session.date.slice(0, 7) ?? end; month < end; month = addMonths(month, 1))
    past.push(month);
  return [...past, ...shown];
}

/** Days that pages show, and hidden days and sessions for later readers of the page. */
const NEAR_DAYS = 14;
const SPARE_DAYS = 60;
const SPARE_SESSIONS = 200;

export const upcomingDays = async () => {
  const days = byDay(await ownSessions(today(), addDays(today(), SPARE_DAYS)));
  return nearDays(days, addDays(today(), NEAR_DAYS), SPARE_SESSIONS);
};

const STANDINGS = ['current', 'undated'] as const;

/** The schedules of the agency with that id; undefined when it has none. */
export const scheduleOf = query('schedule of an agency', async (id: string) => {
  const receptions = (await records('receptions')).filter(({ data }) => data.agency === id);
  if (receptions.length === 0) return undefined;
  const agency = await agencyOf(id);
  const sessions = (await allSessions()).filter(({ session }) => session.agency === id);
  const moment = await localNow();
  /** Current when one of its schedules is; ended when all are, or the agency was dissolved. */
  const standing: Standing = isDissolved(agency.data, today())
    ? 'ended'
    : (STANDINGS.find((one) => receptions.some(({ data }) => standingOf(data, today()) === one)) ??
      'ended');
  return {
    agency,
    receptions: receptions.toSorted((a, b) =>
      (b.data.validFrom ?? '').localeCompare(a.data.validFrom ?? ''),
    ),
    sessions,
    next: sessions.find(({ session }) => isUpcoming(session, moment)),
    standing,
  };
});
export type ScheduleAgency = NonNullable<Result<typeof scheduleOf>>;

/**
 * The schedules of a page.
 * @throws Error where the agency has none
 */
export async function scheduleAt(id: string | undefined): Promise<ScheduleAgency> {
  const schedule = await scheduleOf(id ?? '');
  if (!schedule) throw new Error(`Cơ quan “${id ?? ''}” không có lịch tiếp công dân`);
  return schedule;
}

/** Agencies that have a calendar: a notice without dates gives none. */
export const agenciesWithCalendar = async (): Promise<ScheduleAgency[]> =>
  (await scheduleAgencies()).filter(({ sessions }) => sessions.length > 0);

export async function scheduleAgencies(): Promise<ScheduleAgency[]> {
  const list = await Promise.all((await allAgencies()).map(({ id }) => scheduleOf(id)));
  return list.filter((schedule) => schedule !== undefined);
}

/** Dates in that month that a schedule of this province yields and that do not exist. */
export const gapsIn = query('gaps of a month', async (month: string) => {
  const agencies = await agencyMap();
  const receptions = (await records('receptions')).filter(
    ({ data }) => !agencies.get(data.agency)?.data.outside,
  );
  return receptions.flatMap((entry) =>
    gapsOf(entry.data, `${month}-01`, `${month}-${daysInMonth(month)}`).map((gap) => ({
      gap,
      title: entry.data.title,
    })),
  );
});
