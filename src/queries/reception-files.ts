/** Calendar files and JSON of schedules; the same sessions as the pages. */
import { formatDay } from '#lib/local-date.ts';
import { absolute } from '#lib/absolute-url.ts';
import { fullName } from '#domain/agency/name.ts';
import { pathOf } from '#domain/concepts.ts';
import type { AgencyEntry } from '#domain/entry.ts';
import { calendarFile, type CalendarEntry } from '#domain/reception/ics.ts';
import { FORMS, SESSION_STATUSES } from '#domain/reception/schema.ts';
import { sessionsJson } from '#domain/reception/session-json.ts';
import { hostText, hoursText, type SessionView } from '#domain/reception/view.ts';
import { agencyMap } from './agencies.ts';
import { records } from './collection.ts';
import { allSessions, scheduleOf } from './receptions.ts';
import { site } from './site.ts';

/** The description of an event: what the page says, line by line. */
function notesOf({ session, registerUntil, registerNote }: SessionView, phone?: string): string[] {
  const hours = hoursText(session.times);
  return [
    `Tình trạng: ${SESSION_STATUSES[session.status]}`,
    ...(session.movedTo ? [`Không tiếp ngày này; dời sang ${formatDay(session.movedTo)}`] : []),
    ...(session.movedFrom && !session.movedTo ? [`Dời từ ${formatDay(session.movedFrom)}`] : []),
    ...(session.reason ? [`Lý do, ghi chú: ${session.reason}`] : []),
    `Người tiếp: ${hostText(session.host)}`,
    ...(session.plannedHost ? [`Thay cho: ${hostText(session.plannedHost)}`] : []),
    ...(hours ? [`Giờ tiếp: ${hours}`] : []),
    `Hình thức: ${FORMS[session.form]}`,
    ...(registerUntil ? [`Đăng ký chậm nhất: ${formatDay(registerUntil)}`] : []),
    ...(registerNote ? [registerNote] : []),
    ...(phone ? [`Điện thoại: ${phone}`] : []),
    ...(session.sample ? ['Dữ liệu minh họa, không phải lịch có thật.'] : []),
  ];
}

async function entriesOf(views: readonly SessionView[]) {
  const [agencies, receptions] = [await agencyMap(), await records('receptions')];
  const publishedOn = new Map(receptions.map(({ id, data }) => [id, data.publishedOn]));
  return views.map((view): CalendarEntry => {
    const { session } = view;
    return {
      session,
      agencyName: view.agency,
      url: absolute(view.path),
      publishedOn: publishedOn.get(session.reception) ?? session.date,
      notes: notesOf(view, agencies.get(session.agency)?.data.phone),
    };
  });
}

/** The calendar file of an agency, or of the whole province without one. */
export async function icsOf(agency: AgencyEntry | undefined) {
  const views = agency ? ((await scheduleOf(agency))?.sessions ?? []) : await provinceSessions();
  const who = agency ? fullName(agency.data) : site.name;
  const name = agency?.id ?? 'tat-ca';
  return calendarFile({
    name: `Lịch tiếp công dân – ${who}`,
    description: `Các buổi tiếp công dân do ${who} công bố, kể cả buổi đã dời, đã hoãn.`,
    url: absolute(`/lich-tiep-cong-dan/${name}.ics`),
    entries: await entriesOf(views),
  });
}

/** The open data of an agency's sessions, or of the whole province's. */
export async function jsonOf(agency: AgencyEntry | undefined) {
  const views = agency ? ((await scheduleOf(agency))?.sessions ?? []) : await provinceSessions();
  const title = `Lịch tiếp công dân – ${agency ? fullName(agency.data) : site.name}`;
  return sessionsJson(title, absolute(pathOf('reception', agency?.id)), views);
}

const provinceSessions = async (): Promise<SessionView[]> =>
  (await allSessions()).filter(({ outside }) => !outside);
