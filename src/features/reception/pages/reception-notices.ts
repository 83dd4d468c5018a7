/** The sheets that offices print and post: their months and their contents. */
import { routePages } from '#db/pages.ts';
import { addMonths } from '#lib/local-date.ts';
import { monthsOf, noticeOf } from '#features/reception/rules/notice.ts';
import { isArchive } from '#features/reception/rules/validity.ts';
import { today } from '#site/collection.ts';
import { scheduleAgencies, type ScheduleAgency } from './receptions.ts';

/** Schedules are posted for this month and the next ones; later ones may still change. */
const MONTHS_AHEAD = 2;

/**
 * The months of that agency that have a sheet: all in which it ever had a session, because links in
 * print must stay valid. Schedules of other provinces and archived ones have no sheet.
 */
export function noticeMonths({ agency, receptions, sessions }: ScheduleAgency): string[] {
  const posted = agency.data.outside
    ? []
    : receptions.filter(({ data }) => !isArchive(data)).map(({ id }) => id);
  return monthsOf(
    sessions.filter(({ session }) => posted.includes(session.reception)),
    addMonths(today().slice(0, 7), MONTHS_AHEAD),
  );
}

/** All sheets; a sheet does not depend on the clock. */
export const noticePages = routePages('sheets of notices', async () =>
  (await scheduleAgencies()).flatMap((schedule) => {
    const months = noticeMonths(schedule);
    const agency = schedule.agency.id;
    return months.map((month, index) => ({
      params: { agency, month },
      props: { agency, month, earlier: months[index - 1], later: months[index + 1] },
    }));
  }),
);

export function noticePage({ agency, sessions, receptions }: ScheduleAgency, month: string) {
  const views = sessions.filter(({ session }) => session.date.startsWith(month));
  return noticeOf(agency, month, views, receptions);
}
