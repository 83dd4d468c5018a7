/** How every head kept the schedule, year by year: what the pages of reception and the tracker count. */
import type { ReceptionEntry } from '#domain/entry.ts';
import { attendanceOf, type Attendance } from '#domain/reception/attendance.ts';
import type { AttendanceRow } from '#domain/reception/attendance-table.ts';
import { isArchive, validityOf } from '#domain/reception/validity.ts';
import { today } from './collection.ts';
import { daysOff, scheduleAgencies, type ScheduleAgency } from './receptions.ts';
import { once } from '#lib/once.ts';

export const thisYear = (): number => Number(today().slice(0, 4));

/** Schedules of which it is asked whether they were kept: heads' own, with days, published in time. */
export const isAsked = ({ data }: ReceptionEntry): boolean =>
  data.kind === 'periodic' && validityOf(data) !== undefined && !isArchive(data);

const yearsIn = ({ data }: ReceptionEntry): number[] => {
  const { from = '', to = '9999' } = validityOf(data) ?? {};
  const [first, last] = [Number(from.slice(0, 4)), Math.min(thisYear(), Number(to.slice(0, 4)))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

/** How each of its heads kept the schedule, newest year first. */
export async function attendanceOfAgency(schedule: ScheduleAgency): Promise<Attendance[]> {
  const { agency, receptions, sessions } = schedule;
  const own = receptions.filter(isAsked);
  const off = await daysOff();
  // Schedules of one post replace one another; together they are one row.
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
export const attendanceRows = once(async (): Promise<readonly AttendanceRow[]> => {
  const lists = (await ownSchedules()).map(async (schedule) =>
    (await attendanceOfAgency(schedule)).map((attendance) => ({
      agency: schedule.agency,
      attendance,
    })),
  );
  return (await Promise.all(lists)).flat();
});
