/**
 * The printed sheet of one agency and month. It is a plain table of the sessions: without number
 * and signature it must not look like an official notice (Nghị định 30/2020/NĐ-CP).
 */
import { distinct } from '#lib/distinct.ts';
import { openingDays } from '#features/agency/rules/hours.ts';
import { fullName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { registerLines } from './registration.ts';
import { FORMS, type ReceptionEntry } from '#features/reception/schema.ts';
import { hoursText, placeText, type SessionView } from './view.ts';

export const noticePath = (agency: string, month: string): string =>
  `${pathOf('reception', agency)}thong-bao/${month}/`;

export const monthsOf = (views: readonly SessionView[], last: string): string[] =>
  [...new Set(views.map(({ session }) => session.date.slice(0, 7)))].filter(
    (month) => month <= last,
  );

/** Whether the row gives the reason. A move within the month gives it once, on the day it left. */
export const givesReason = ({ session }: SessionView, month: string): boolean =>
  session.movedTo !== undefined || !session.movedFrom?.startsWith(month);

/** Posts and bodies that keep their capital (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
const KEEPS_CAPITAL =
  /^(?:Bí thư|Phó|Chủ|Giám đốc|Trưởng|Chánh|Ủy|Ban|Sở|Văn phòng|Thanh tra|Công an|Thường|Đoàn|Mặt trận|Hội|Đảng|Nhà nước|Nhân dân|Chi cục|Trung tâm|Cục|Tòa|Viện|Bảo hiểm|Tỉnh|Chính phủ)/u;

const lower = (text: string): string =>
  KEEPS_CAPITAL.test(text) || /^\p{Lu}[\p{Lu}\d]/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

/** "Giấy tờ tùy thân; đơn hoặc bản tóm tắt; Chánh Văn phòng UBND tỉnh" */
export const inSentence = (items: readonly string[]): string =>
  items.map((item, index) => (index === 0 ? item : lower(item.normalize('NFC')))).join('; ');

/**
 * The content of that month's sheet.
 * @param views the agency's sessions of that month, in order
 * @param receptions its schedules; those without a session in the month are left out
 */
export function noticeOf(
  agency: AgencyEntry,
  month: string,
  views: readonly SessionView[],
  receptions: readonly ReceptionEntry[],
) {
  const used = receptions.filter(({ id }) => views.some(({ session }) => session.reception === id));
  const data = used.map((entry) => entry.data);
  const updatedOn =
    distinct([
      ...data.map(({ publishedOn }) => publishedOn),
      ...views.flatMap(({ session }) => session.records.map(({ publishedOn }) => publishedOn)),
    ])
      .sort()
      .at(-1) ?? `${month}-01`;
  const places = distinct(data.map(({ place }) => placeText(place)));
  return {
    agency,
    month,
    /** Name of the agency in that month. */
    name: fullName(agency.data, month),
    /** The day of the latest announcement on the sheet. */
    updatedOn,
    views,
    /** The common place of all sessions; undefined when each row must name its own. */
    place: places.length === 1 ? data[0]?.place : undefined,
    changed: views.filter((view) => view.changed).length,
    forms: distinct(data.map(({ form }) => FORMS[form])).join('; '),
    participants: distinct(data.flatMap(({ participants = [] }) => participants)),
    topics: distinct(data.map(({ topics }) => topics)),
    bring: distinct(data.flatMap(({ bring = [] }) => bring)),
    register: distinct(data.flatMap(registerLines)),
    phones: distinct([...data.map(({ phone }) => phone), agency.data.phone]),
    regular: openingDays(agency.data).map(({ days, times }) => `${days}: ${hoursText(times)}`),
    sample: Boolean(agency.data.sample) || data.some(({ sample }) => sample),
  };
}

export type Notice = ReturnType<typeof noticeOf>;
