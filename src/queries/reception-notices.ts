/** The sheets that offices print and post: their months and their contents. */
import { cacheKey } from '#lib/node/cache-key.ts';
import { addMonths } from '#lib/local-date.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { monthsOf, noticeOf, noticePath } from '#domain/reception/notice.ts';
import { isArchive } from '#domain/reception/validity.ts';
import { today } from './collection.ts';
import { commentsKey } from './comments.ts';
import { daysOffRecords, scheduleAgencies, type ScheduleAgency } from './receptions.ts';
import { site } from './site.ts';

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

/** Paths of all sheets; a sheet does not depend on the clock, so it is built once. */
export async function noticePaths() {
  const schedules = await scheduleAgencies();
  const common = [SETTINGS.siteUrl, site().name, await daysOffRecords()] as const;
  const paths = schedules.flatMap((schedule) => {
    const months = noticeMonths(schedule);
    return months.map(async (month, index) => ({
      params: { agency: schedule.agency.id, month },
      props: { schedule, earlier: months[index - 1], later: months[index + 1] },
      cacheKey: cacheKey(
        ...common,
        schedule.agency,
        schedule.receptions,
        month,
        months[index - 1],
        months[index + 1],
        await commentsKey(noticePath(schedule.agency.id, month)),
      ),
    }));
  });
  return Promise.all(paths);
}

export function noticePage({ agency, sessions, receptions }: ScheduleAgency, month: string) {
  const views = sessions.filter(({ session }) => session.date.startsWith(month));
  return noticeOf(agency, month, views, receptions);
}
