/** How every head kept the schedule, year by year: what the pages of reception and the tracker count. */
import type { ReceptionEntry } from '#domain/entry.ts';
import { keepingOf, type Keeping } from '#domain/reception/keeping.ts';
import type { KeepingRow } from '#domain/reception/keeping-table.ts';
import { today } from './collection.ts';
import { daysOff, scheduleAgencies, type ScheduleAgency } from './receptions.ts';

export const thisYear = (): number => Number(today().slice(0, 4));

export const isPeriodic = ({ data }: ReceptionEntry): boolean => data.kind === 'periodic';

/** The years its schedules apply to, newest first; not beyond this one. */
function yearsOf({ receptions }: ScheduleAgency): number[] {
  const years = new Set<number>();
  for (const { data } of receptions.filter(isPeriodic)) {
    const last = Math.min(thisYear(), Number((data.validTo ?? '9999').slice(0, 4)));
    for (let year = Number(data.validFrom.slice(0, 4)); year <= last; year += 1) years.add(year);
  }
  return [...years].sort((a, b) => b - a);
}

/** How each of its heads kept the schedule, newest year first. */
export async function keepingOfAgency(schedule: ScheduleAgency): Promise<Keeping[]> {
  const { agency, receptions, sessions } = schedule;
  const own = receptions.filter(isPeriodic);
  const off = await daysOff();
  // Schedules of one post replace one another; together they are one row.
  const posts = [...new Set(own.map(({ data }) => data.host.post))];
  return yearsOf(schedule).flatMap((year) =>
    posts.flatMap((post) => {
      const ids = own.filter(({ data }) => data.host.post === post && touches(data, year));
      if (ids.length === 0) return [];
      const ofPost = sessions
        .map(({ session }) => session)
        .filter(({ reception }) => ids.some(({ id }) => id === reception));
      return [keepingOf({ agency: agency.data, post, sessions: ofPost }, year, off, today())];
    }),
  );
}

const touches = ({ validFrom, validTo }: ReceptionEntry['data'], year: number): boolean =>
  Number(validFrom.slice(0, 4)) <= year && year <= Number((validTo ?? '9999').slice(0, 4));

const ownSchedules = async (): Promise<ScheduleAgency[]> =>
  (await scheduleAgencies()).filter(({ agency }) => !agency.data.outside);

let rows: Promise<readonly KeepingRow[]> | undefined;
/** Every head and year. Counted once per build. */
export const keepingRows = (): Promise<readonly KeepingRow[]> =>
  (rows ??= ownSchedules().then(async (schedules) => {
    const lists = schedules.map(async (schedule) =>
      (await keepingOfAgency(schedule)).map((keeping) => ({ agency: schedule.agency, keeping })),
    );
    return (await Promise.all(lists)).flat();
  }));
