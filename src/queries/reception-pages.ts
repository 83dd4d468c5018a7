/** What each page of the reception calendar shows, with the key under which it is kept. */
import { cacheKey } from '#lib/cache-key.ts';
import { daysInMonth } from '#lib/local-date.ts';
import { SETTINGS } from '#lib/settings.ts';
import type { ReceptionEntry } from '#domain/entry.ts';
import { pathOf } from '#domain/concepts.ts';
import { isUpcoming } from '#domain/reception/next.ts';
import { gapsOf } from '#domain/reception/recurrence.ts';
import type { SessionView } from '#domain/reception/view.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { allAgencies } from './agencies.ts';
import { readBody } from './body.ts';
import { bodyLinks, bodyLinksKey } from './citation-links.ts';
import { records, today } from './collection.ts';
import { allDirectives } from './directives.ts';
import { noticeMonths } from './reception-notices.ts';
import {
  daysOff,
  daysOffRecords,
  gapsIn,
  horizon,
  localNow,
  monthPages,
  monthsShown,
  ownSessions,
  scheduleAgencies,
  upcomingDays,
  type ScheduleAgency,
} from './receptions.ts';
import { site } from './site.ts';

/** How many coming sessions a page keeps in reserve, for readers of a page built months ago. */
const IN_RESERVE = 12;

/**
 * Changed in a way that makes somebody come in vain, and still to come. A moved session is told once:
 * by the day it left, or by its new day when the old one has passed.
 */
const isWarning = ({ session, changed }: SessionView): boolean =>
  changed &&
  session.status !== 'held' &&
  session.date >= today() &&
  (session.movedTo !== undefined || session.movedFrom === undefined || session.movedFrom < today());

/** The law that says who may be refused, where it is published here. */
async function receptionLaw(): Promise<string | undefined> {
  const law = (await allDirectives()).find(({ data }) => data.number === '42/2013/QH13');
  return law && pathOf('directive', law.id);
}

const noticeBody = ({ id, data }: ReceptionEntry) =>
  ({ collection: 'receptions', id, agency: data.agency }) as const;

/** All that decides what any page of the calendar shows. */
export const calendarKey = async (): Promise<string> => {
  const notices = await records('receptions');
  return cacheKey(
    SETTINGS.siteUrl,
    site.name,
    notices,
    await records('feedback'),
    await daysOffRecords(),
    await allAgencies(),
    await receptionLaw(),
    today(),
    await Promise.all(notices.map((entry) => bodyLinksKey(noticeBody(entry)))),
  );
};

export async function indexPage() {
  const schedules = await scheduleAgencies();
  const own = schedules.filter(({ agency }) => !agency.data.outside);
  const days = await upcomingDays();
  const shown = monthsShown();
  const pages = await monthPages();
  const pair = shown.slice(1, 3).map(async (month) => ({ month, views: await ofMonth(month) }));
  return {
    today: today(),
    days,
    changes: days.flatMap(({ views }) => views).filter(isWarning),
    months: await Promise.all(pair),
    monthsShown: shown,
    pages: [pages[0] ?? '', pages.at(-1) ?? ''] as const,
    daysOff: await daysOff(),
    law: await receptionLaw(),
    current: own.filter(({ standing }) => standing !== 'ended'),
    former: own.filter(({ standing }) => standing === 'ended'),
    outside: schedules.filter(({ agency }) => agency.data.outside),
  };
}

const ofMonth = (month: string): Promise<SessionView[]> =>
  ownSessions(`${month}-01`, `${month}-${daysInMonth(month)}`);

/** The months to go on to; from one long past also its neighbours. */
async function monthsAround(month: string): Promise<string[]> {
  const shown = monthsShown();
  if (shown.includes(month)) return shown;
  const pages = await monthPages();
  const at = pages.indexOf(month);
  return [...new Set([...pages.slice(Math.max(0, at - 1), at + 2), ...shown])];
}

export async function monthPage(month: string) {
  return {
    month,
    today: today(),
    views: await ofMonth(month),
    months: await monthsAround(month),
    daysOff: await daysOff(),
    gaps: await gapsIn(month),
  };
}

export async function schedulePage(schedule: ScheduleAgency) {
  const { agency, sessions, standing } = schedule;
  const now = localNow();
  const coming = sessions.filter(({ session }) => session.date >= now.date);
  const { announced } = await daysOff();
  const notices = schedule.receptions.map(async (entry) => ({
    entry,
    body: renderMarkdown(await readBody('receptions', entry.id), {
      headingOffset: 2,
      idPrefix: `${entry.id}-`,
      text: await bodyLinks(noticeBody(entry)),
    }),
    gaps: gapsOf(entry.data, `${now.date.slice(0, 7)}-01`, horizon()),
  }));
  const years = new Set(coming.map(({ session }) => session.date.slice(0, 4)));
  return {
    agency,
    standing,
    today: now.date,
    law: await receptionLaw(),
    papers: noticeMonths(schedule).filter((month) => month >= now.date.slice(0, 7)),
    notices: await Promise.all(notices),
    next: sessions.filter(({ session }) => isUpcoming(session, now)).slice(0, IN_RESERVE),
    changes: coming.filter(isWarning),
    coming,
    past: sessions.filter(({ session }) => session.date < now.date),
    unannounced: [...years].filter((year) => !announced.has(year)),
  };
}
