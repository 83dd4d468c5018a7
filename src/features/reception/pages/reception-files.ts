/** Calendar files and JSON of schedules; the same sessions as the pages. */
import { routePages } from '#db/pages.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import type { Revision } from '#outputs/calendar-file.ts';
import { addMonths } from '#lib/local-date.ts';
import { KEYS } from '#db/inputs.ts';
import { index, input } from '#db/db.ts';
import { fullName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { CALENDAR_FILE } from '#features/reception/calendar-labels.ts';
import { deadlineNotes, notesOf } from '#features/reception/outputs/calendar-text.ts';
import {
  calendarFile,
  scheduleRevision,
  sessionFile,
  type CalendarEntry,
} from '#features/reception/outputs/ics.ts';
import { sessionsJson } from '#features/reception/outputs/session-json.ts';
import type { SessionView } from '#features/reception/rules/view.ts';
import { agencyMap } from '#features/agency/pages/agencies.ts';
import { recordMap, records, today } from '#site/collection.ts';
import { allSessions, filesFrom, scheduleOf } from './receptions.ts';
import { site } from '#site/site.ts';

const scheduleRevisions = index<Revision>('revisions of schedules', async () => {
  const commitsOf = (collection: string) =>
    input(KEYS.commits(collection)) as ReadonlyMap<string, readonly Date[]>;
  const commits = commitsOf('receptions');
  const daysOff = [...commitsOf('days-off').values()].flat();
  return new Map(
    (await records('receptions')).map(({ id, data }) => [
      id,
      scheduleRevision(data, commits.get(`${id}.md`) ?? [], daysOff),
    ]),
  );
});

async function entriesOf(views: readonly SessionView[]): Promise<CalendarEntry[]> {
  const [agencies, bySchedule] = [await agencyMap(), await scheduleRevisions()];
  const receptions = await recordMap('receptions');
  return views.map((view) => {
    const { agency, reception } = view.session;
    const revision = bySchedule.get(reception);
    if (!revision) throw new Error(`Không có lịch “${reception}”`);
    const phone = receptions.get(reception)?.data.phone ?? agencies.get(agency)?.data.phone;
    return {
      view,
      url: absolute(view.path),
      revision,
      notes: notesOf(view, phone),
      deadlineNotes: deadlineNotes(view, phone),
    };
  });
}

/**
 * Sessions that have their own file: this province's, from the beginning of last month, so that a
 * shared link still works when the session was postponed or has just ended.
 */
async function sessionsWithFile(): Promise<SessionView[]> {
  const from = `${addMonths(today().slice(0, 7), -1)}-01`;
  return (await provinceSessions()).filter(
    ({ session }) => session.date >= from && session.movedTo === undefined,
  );
}

export const sessionFilePages = routePages('calendar files of sessions', async () =>
  (await sessionsWithFile()).map((view) => ({
    params: { agency: view.session.agency, session: view.session.id },
    props: { view },
  })),
);

export async function icsOfSession(view: SessionView): Promise<string> {
  const [entry] = await entriesOf([view]);
  return entry ? sessionFile(entry) : '';
}

/** The calendar file of an agency, or of the whole province without one. */
export async function icsOf(agency: AgencyEntry | undefined) {
  const views = await fileSessions(agency);
  const who = agency ? fullName(agency.data) : site().name;
  const name = agency?.id ?? 'tat-ca';
  return calendarFile({
    name: CALENDAR_FILE.name(who),
    description: agency ? CALENDAR_FILE.ofAgency(who) : CALENDAR_FILE.ofProvince(who),
    url: absolute(`/lich-tiep-cong-dan/${name}.ics`),
    entries: await entriesOf(views),
  });
}

/** The open data of an agency's sessions, or of the whole province's. */
export async function jsonOf(agency: AgencyEntry | undefined) {
  const views = await fileSessions(agency);
  const title = CALENDAR_FILE.name(agency ? fullName(agency.data) : site().name);
  const page = absolute(pathOf('reception', agency?.id));
  return sessionsJson(title, page, views, agency ? undefined : filesFrom());
}

const provinceSessions = async (): Promise<SessionView[]> =>
  (await allSessions()).filter(({ outside }) => !outside);

/** All sessions of an agency; of the whole province only those since `filesFrom`. */
const fileSessions = async (agency: AgencyEntry | undefined): Promise<readonly SessionView[]> =>
  agency
    ? ((await scheduleOf(agency.id))?.sessions ?? [])
    : (await provinceSessions()).filter(({ session }) => session.date >= filesFrom());
