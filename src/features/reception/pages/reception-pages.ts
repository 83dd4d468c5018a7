/** The data of each page of the reception calendar. */
import { fullName, shortName } from '#features/agency/rules/name.ts';
import { RECEPTION } from '#features/reception/labels.ts';
import { sessionJsonLd } from '#features/reception/outputs/json-ld.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import type { PageHead } from '#site/page-head.ts';
import { agencyAttendance } from './reception-attendance.ts';
import { query } from '#db/db.ts';
import { daysInMonth } from '#lib/local-date.ts';
import type { ReceptionEntry } from '#features/reception/schema.ts';
import { pathOf } from '#features/concepts.ts';
import { DECREE, LAW } from '#features/reception/rules/law.ts';
import { isUpcoming, type LocalMoment } from '#features/reception/rules/session.ts';
import { gapsOf } from '#features/reception/rules/recurrence.ts';
import { covers, standingOf, validityOf } from '#features/reception/rules/validity.ts';
import type { SessionView } from '#features/reception/rules/view.ts';
import { petitions } from '#features/petition/pages/petitions.ts';
import { renderMarkdown } from '#legal-text/render.ts';
import { readBody } from '#site/body.ts';
import { bodyLinks } from '#features/directive/pages/citation-links.ts';
import { today } from '#site/collection.ts';
import { directiveNumbered } from '#features/directive/pages/directives.ts';
import { outcomes } from '#features/directive/pages/outcomes.ts';
import { receptionRules } from '#features/directive/pages/reception-rules.ts';
import { ownAgencies } from '#features/agency/pages/outside.ts';
import { hasCommunes } from '#features/my-place/pages.ts';
import { noticeMonths } from './reception-notices.ts';
import {
  daysOff,
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

/** Hidden coming sessions in a page, for readers of a page built months ago. */
const IN_RESERVE = 12;

/** Site paths of the texts on citizen reception that are published here, by their numbers. */
async function receptionLaws(): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all([LAW, DECREE].map(({ number }) => directiveNumbered(number)));
  return new Map(
    found.flatMap((law) => (law ? [[law.data.number, pathOf('directive', law.id)] as const] : [])),
  );
}

/** Keeps only the schedules that apply today; without any, all of the same validity state. */
function onlyApplying(schedule: ScheduleAgency): ScheduleAgency {
  const { receptions, standing } = schedule;
  const sameStanding = receptions.filter(
    ({ data }) => standing === 'ended' || standingOf(data, today()) === standing,
  );
  const now = sameStanding.filter(({ data }) => {
    const validity = validityOf(data);
    return validity && covers(validity, today());
  });
  return { ...schedule, receptions: now.length > 0 ? now : sameStanding };
}

/** The people's committee of the province with the known facts about its chair's next session. */
async function provinceHeads(schedules: readonly ScheduleAgency[]) {
  const agencies = (await ownAgencies()).filter(
    ({ data }) => data.kind === 'committee' && data.level === 'province',
  );
  const now = await localNow();
  const heads = agencies.map((agency) => {
    const schedule = schedules.find((one) => one.agency.id === agency.id);
    const phones = schedule?.receptions.map(({ data }) => data.phone) ?? [];
    return {
      agency,
      views: schedule ? toCome(schedule, now) : [],
      phone: phones.find((phone) => phone !== undefined) ?? agency.data.phone,
      hasNotice: schedule !== undefined,
    };
  });
  return heads.sort((a, b) => Number(b.views.length > 0) - Number(a.views.length > 0));
}

const toCome = ({ sessions }: ScheduleAgency, now: LocalMoment): SessionView[] =>
  sessions.filter(({ session }) => isUpcoming(session, now)).slice(0, IN_RESERVE);

export async function indexPage() {
  const schedules = (await scheduleAgencies()).map(onlyApplying);
  const own = schedules.filter(({ agency }) => !agency.data.outside);
  const pages = await monthPages();
  return {
    today: today(),
    hasCommunes: await hasCommunes(),
    heads: await provinceHeads(own),
    days: await upcomingDays(),
    monthsShown: monthsShown(),
    /** First and last month that has its own page. */
    pages: [pages[0] ?? '', pages.at(-1) ?? ''] as const,
    daysOff: await daysOff(),
    laws: await receptionLaws(),
    petitions: await petitions(),
    current: own.filter(({ standing }) => standing !== 'ended'),
    former: own.filter(({ standing }) => standing === 'ended'),
    /** Has the library schedules of other provinces? */
    hasOutside: own.length < schedules.length,
  };
}

const ofMonth = query('sessions of a month', (month: string) =>
  ownSessions(`${month}-01`, `${month}-${daysInMonth(month)}`),
);

/** The months linked from a month's page; a month long past also links to its neighbours. */
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

/** The first sessions, which search engines read. */
const IN_HEAD = 12;

function headOf(
  { agency, standing }: ScheduleAgency,
  coming: readonly SessionView[],
  notices: readonly ReceptionEntry[],
): PageHead {
  const { id, data } = agency;
  const from = notices.flatMap((entry) => validityOf(entry.data)?.from ?? []);
  const name = fullName(data);
  return {
    title: `${RECEPTION.title} – ${name}`,
    description: RECEPTION.ofAgency(name),
    crumbs: [{ label: RECEPTION.title, path: pathOf('reception') }, { label: shortName(data) }],
    jsonLd: coming
      .slice(0, IN_HEAD)
      .map((view) => sessionJsonLd(view, agency, absolute))
      .filter((event) => event !== undefined),
    index: {
      concept: 'reception',
      type: standing === 'ended' ? RECEPTION.ended : undefined,
      agency: shortName(data),
      agencyId: id,
      date: from.sort().at(-1),
      sample: data.sample,
      secondary: data.outside === true || standing === 'ended',
    },
  };
}

const OUTCOMES_AT_ONCE = 3;

export async function schedulePage(schedule: ScheduleAgency) {
  const { agency, sessions, standing } = schedule;
  const now = await localNow();
  const coming = sessions.filter(({ session }) => session.date >= now.date);
  const { announced } = await daysOff();
  const notices = schedule.receptions.map(async (entry) => ({
    entry,
    body: renderMarkdown(readBody('receptions', entry.id), {
      headingOffset: 2,
      idPrefix: `${entry.id}-`,
      text: await bodyLinks({ collection: 'receptions', id: entry.id, agency: agency.id }),
    }),
    gaps: gapsOf(entry.data, `${now.date.slice(0, 7)}-01`, horizon()),
  }));
  const years = new Set(coming.map(({ session }) => session.date.slice(0, 4)));
  const path = pathOf('reception', agency.id).slice(0, -1);
  return {
    head: headOf(schedule, coming, schedule.receptions),
    view: {
      agency,
      /** The document with the rules of the reception place. */
      rules: await receptionRules(agency),
      outcomes: await outcomes({ agency: agency.id, limit: OUTCOMES_AT_ONCE }),
      standing,
      today: now.date,
      laws: await receptionLaws(),
      petitions: await petitions(),
      /** Months with a printable sheet. */
      papers: noticeMonths(schedule).filter((month) => month >= now.date.slice(0, 7)),
      notices: await Promise.all(notices),
      /** The first is shown in large type; the hidden ones replace it once it has passed. */
      next: toCome(schedule, now),
      coming,
      past: sessions.filter(({ session }) => session.date < now.date),
      unannounced: [...years].filter((year) => !announced.has(year)),
      attendance: await agencyAttendance(schedule),
      address: absolute(`${path}.ics`),
      json: absolute(`${path}/lich.json`),
    },
  };
}
