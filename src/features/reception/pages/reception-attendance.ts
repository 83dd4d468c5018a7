/** Attendance of every head, year by year, for pages, files and duties. */
import { isDissolved } from '#features/agency/rules/name.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { ReceptionEntry } from '#features/reception/schema.ts';
import {
  changeFaults,
  lateSessions,
  missingFacts,
} from '#features/reception/rules/announcement.ts';
import { attendanceOf, type Attendance } from '#features/reception/rules/attendance.ts';
import { attendanceTable, monthsOf } from '#features/reception/outputs/open-data.ts';
import type { AttendanceRow } from '#features/reception/rules/attendance.ts';
import { minimumOfAgency } from '#features/reception/rules/minimums.ts';
import { isArchive, validityOf } from '#features/reception/rules/validity.ts';
import { toCsv, toTable } from '#outputs/open-data/table.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { query } from '#db/db.ts';
import { allAgencies } from '#features/agency/pages/agencies.ts';
import { today } from '#site/collection.ts';
import { daysOff, monthPages, scheduleAgencies, type ScheduleAgency } from './receptions.ts';

const thisYear = (): number => Number(today().slice(0, 4));

/** Schedules whose attendance is judged: those of heads, with days, published in time. */
const isJudged = ({ data }: ReceptionEntry): boolean =>
  data.kind === 'periodic' && validityOf(data) !== undefined && !isArchive(data);

const yearsIn = ({ data }: ReceptionEntry): number[] => {
  const { from = '', to = '9999' } = validityOf(data) ?? {};
  const [first, last] = [Number(from.slice(0, 4)), Math.min(thisYear(), Number(to.slice(0, 4)))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

/** The attendance of each of its heads, newest year first. */
async function attendanceOfAgency(schedule: ScheduleAgency): Promise<Attendance[]> {
  const { agency, receptions, sessions } = schedule;
  const own = receptions.filter(isJudged);
  const off = await daysOff();
  // Schedules of one post replace one another and share one row.
  const posts = [...new Set(own.map(({ data }) => data.host.post))];
  const years = [...new Set(own.flatMap(yearsIn))].sort((a, b) => b - a);
  return years.flatMap((year) =>
    posts.flatMap((post) => {
      const ofYear = own.filter(
        (entry) => entry.data.host.post === post && yearsIn(entry).includes(year),
      );
      if (ofYear.length === 0) return [];
      const ofPost = sessions
        .map(({ session }) => session)
        .filter(({ reception }) => ofYear.some(({ id }) => id === reception));
      const schedules = ofYear.flatMap(({ data }) => validityOf(data) ?? []);
      return [
        attendanceOf(
          { agency: agency.data, post, schedules, sessions: ofPost },
          year,
          off,
          today(),
        ),
      ];
    }),
  );
}

const ownSchedules = async (): Promise<ScheduleAgency[]> =>
  (await scheduleAgencies()).filter(({ agency }) => !agency.data.outside);

/** Every head and year. */
export const attendanceRows = query('attendance', async (): Promise<readonly AttendanceRow[]> => {
  const lists = (await ownSchedules()).map(async (schedule) =>
    (await attendanceOfAgency(schedule)).map((attendance) => ({
      agency: schedule.agency,
      attendance,
    })),
  );
  return (await Promise.all(lists)).flat();
});

/** The years that have a page: from that of this province's first session on, newest first. */
export async function attendanceYears(): Promise<number[]> {
  const [first = ''] = await monthPages();
  const years = (await attendanceRows()).map(({ attendance }) => attendance.year);
  const from = Math.min(Number(first.slice(0, 4)), ...years);
  return Array.from({ length: thisYear() - from + 1 }, (_, index) => thisYear() - index);
}

/** Agencies whose head must receive, but without a schedule of that year on this site. */
async function agenciesWithoutSchedule(
  year: number,
  known: readonly AttendanceRow[],
): Promise<AgencyEntry[]> {
  const first = `${year}-01-01`;
  return (await allAgencies()).filter(
    ({ id, data }) =>
      !data.outside &&
      !isDissolved(data, first) &&
      (data.names[0]?.from ?? '') <= `${year}-12-31` &&
      minimumOfAgency(data, first) !== undefined &&
      known.every(({ agency }) => agency.id !== id),
  );
}

export async function attendancePage(year = thisYear()) {
  const ofYear = (await attendanceRows()).filter(({ attendance }) => attendance.year === year);
  return {
    year,
    years: await attendanceYears(),
    today: today(),
    rows: ofYear,
    without: await agenciesWithoutSchedule(year, ofYear),
  };
}

export async function attendanceCsv(agency?: string): Promise<string> {
  const rows = (await attendanceRows()).filter((row) => !agency || row.agency.id === agency);
  return toCsv(toTable(attendanceTable, rows.flatMap(monthsOf), absolute));
}

/** The agencies whose heads' attendance is judged. */
export const agenciesWithAttendance = async (): Promise<string[]> => [
  ...new Set((await attendanceRows()).map(({ agency }) => agency.id)),
];

/** How each schedule was announced, against article 24 of the law. */
export async function announcements(schedule: ScheduleAgency) {
  const off = await daysOff();
  return schedule.receptions.filter(isJudged).map(({ id, data }) => {
    const own = schedule.sessions.flatMap(({ session }) =>
      session.reception === id ? [session] : [],
    );
    return {
      title: data.title,
      missing: missingFacts(data),
      late: lateSessions(own, data.publishedOn, off).map(({ date }) => date),
      changes: (data.sessions ?? []).flatMap((record) =>
        changeFaults(record).map((fault) => ({ on: record.on, fault })),
      ),
    };
  });
}

/** Attendance on an agency's page; undefined for documents from elsewhere. */
export async function agencyAttendance(schedule: ScheduleAgency) {
  if (schedule.agency.data.outside) return undefined;
  const attendances = await attendanceOfAgency(schedule);
  return attendances.length > 0
    ? { attendances, announcements: await announcements(schedule) }
    : undefined;
}
