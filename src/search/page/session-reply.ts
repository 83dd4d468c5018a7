/** Answers "lịch tiếp công dân sở tư pháp tháng 12" with sessions from the published calendars. */
import type { NamedAgency } from '#features/agency/rules/named-agency.ts';
import { belowBase } from '#lib/below-base.ts';
import {
  mayAskForSessions,
  readSessionQuestion,
  type SessionQuestion,
} from './session-question.ts';
import { lowerFirst } from '#lib/fold-text.ts';
import { formatDate, formatDay, weekday } from '#lib/local-date.ts';
import type { Period } from './session-period.ts';
import { SESSION_SEARCH as WORDS } from '#features/reception/search-labels.ts';

async function load<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json() as Promise<T>;
}

/**
 * Returns the answering function; it loads the agencies once, and only for a query that may ask for
 * sessions.
 * @param base the site's base path
 * @param today returns today's date in Việt Nam; called for each query because pages stay open
 * overnight
 */
export function sessionAnswers(base: string, today: () => string) {
  let agencies: Promise<readonly NamedAgency[]> | undefined;
  return async (text: string): Promise<SessionReply | undefined> => {
    if (!mayAskForSessions(text)) return undefined;
    agencies ??= load<NamedAgency[]>(`${base}tim-kiem/co-quan.json`).catch((error: unknown) => {
      agencies = undefined;
      throw error;
    });
    const question = readSessionQuestion(text, today(), await agencies);
    if (!question) return undefined;
    const { agency, communes } = question;
    const hasRows = communes === undefined && (agency?.hasCalendar ?? true);
    const folder = belowBase(base, agency?.path ?? CALENDARS);
    const calendar = hasRows ? await load<Calendar>(`${folder}lich.json`) : { sessions: [] };
    return replyTo(question, calendar, today(), base);
  };
}

export interface SessionReply {
  /** "Lịch tiếp công dân: Sở Tư pháp, tháng 12/2026" */
  readonly title: string;
  /** The calendar that lists the sessions. */
  readonly url: string;
  /** Reports that the period has no sessions or the agency no calendar; empty otherwise. */
  readonly note: string;
  /** Number of sessions in the period, which may exceed the number listed. */
  readonly total: number;
  /** Whether the agency has a calendar; without one, `url` is the agency's own page. */
  readonly hasCalendar: boolean;
  /** Words of the question, as typed, that the answer does not take into account. */
  readonly unread: readonly string[];
  /** Calendars to choose from, when the question names no single one. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly sessions: readonly ReturnType<typeof sessionOf>[];
}

/** The fields used of a row in `lich.json` (features/reception/outputs/session-json.ts). */
export interface SessionRow {
  readonly id: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly date: string;
  readonly status: string;
  readonly movedTo?: string;
  readonly movedFrom?: string;
  readonly reason?: string;
  readonly host: string;
  readonly plannedHost?: string;
  readonly times: readonly { readonly from: string; readonly to?: string }[];
  readonly place: string;
  readonly address?: string;
  readonly sample?: boolean;
}

/** The fields used of a `lich.json`. */
interface Calendar {
  readonly sessions: readonly SessionRow[];
  /** First day it covers; absent if it holds all sessions. */
  readonly from?: string;
}

/** Site folder of the calendars, below the base path. */
const CALENDARS = 'lich-tiep-cong-dan/';
/** Covers a month of weekly receptions of one agency; the calendar page has the rest. */
const SHOWN = 5;
const NEXT = 3;
const OFF: readonly string[] = ['moved', 'postponed', 'cancelled'];

const takesPlace = ({ status }: SessionRow): boolean => !OFF.includes(status);

/** Describes what changed and why, so that nobody travels for nothing. */
function changeOf({ status, movedTo, movedFrom, host, plannedHost, reason }: SessionRow): string {
  const what = movedTo
    ? `${WORDS.movedTo} ${formatDate(movedTo)}`
    : status === 'postponed'
      ? WORDS.postponed
      : status === 'cancelled'
        ? WORDS.cancelled
        : movedFrom
          ? `${WORDS.movedFrom} ${formatDate(movedFrom)}`
          : plannedHost && plannedHost !== host
            ? `${WORDS.insteadOf} ${plannedHost}`
            : '';
  if (what === '') return '';
  return reason ? `${what}. ${WORDS.reason}: ${reason}` : what;
}

/** Screen readers read times aloud; "8:00–11:30" is shorter than the wording of the notice. */
const timesOf = ({ times }: SessionRow): string =>
  times.map(({ from, to }) => (to ? `${from}–${to}` : from)).join(', ');

function sessionOf(row: SessionRow, base: string, isNamed: boolean) {
  const saysWho = isNamed || row.host.includes(row.agencyName);
  return {
    date: row.date,
    times: timesOf(row),
    host: saysWho ? row.host : `${row.host} · ${row.agencyName}`,
    place: [row.place, row.address].filter(Boolean).join(', '),
    /** Label and reason ("Dời sang 04/12/2026", "Hoãn"); empty if as planned. */
    change: changeOf(row),
    /** Whether the session does not take place that day. */
    off: OFF.includes(row.status),
    url: `${base}${CALENDARS}${row.agency}/#buoi-${row.id}`,
    sample: row.sample ?? false,
  };
}

/** Returns the communes that have a calendar, and how to name one in a question. */
function communesReply(
  communes: readonly NamedAgency[],
  unread: readonly string[],
  base: string,
): SessionReply {
  const listed = communes.filter(({ hasCalendar }) => hasCalendar);
  const example = lowerFirst((listed[0]?.name ?? '').replace(/^UBND /, ''));
  return {
    title: `${WORDS.title}: ${WORDS.communes}`,
    url: belowBase(base, CALENDARS),
    hasCalendar: true,
    note: example
      ? `${WORDS.nameCommune} “${lowerFirst(WORDS.title)} ${example}”. ${WORDS.communesListed}`
      : WORDS.noCommunes,
    unread,
    links: listed.map(({ name, path }) => ({ label: name, url: belowBase(base, path) })),
    total: 0,
    sessions: [],
  };
}

const isIn = ({ from, to, weekday: day }: Period, { date }: SessionRow): boolean =>
  from <= date && date <= to && (day === undefined || weekday(date) === day);

/**
 * Builds the reply.
 * @param calendar of the agency or the whole province, in order of time
 * @param base the site's base path
 */
export function replyTo(
  { agency, period, changed, communes, unread }: SessionQuestion,
  { sessions: rows, from = '' }: Calendar,
  today: string,
  base: string,
): SessionReply {
  if (communes) return communesReply(communes, unread, base);
  const title = [`${WORDS.title}: ${agency?.name ?? WORDS.everywhere}`];
  const url = belowBase(base, agency?.path ?? CALENDARS);
  const hasCalendar = agency?.hasCalendar ?? true;
  if (hasCalendar && changed) title.push(WORDS.changed);
  if (hasCalendar && (period || !changed)) title.push(period?.label ?? WORDS.upcoming);
  const reply = (note: string, found: readonly SessionRow[]): SessionReply => ({
    title: title.join(', '),
    url,
    hasCalendar,
    note,
    unread,
    links: [],
    total: found.length,
    sessions: found.slice(0, SHOWN).map((row) => sessionOf(row, base, agency !== undefined)),
  });
  if (!hasCalendar) return reply(WORDS.noCalendar, []);
  if (changed) {
    const found = rows.filter(
      (row) => changeOf(row) !== '' && (period ? isIn(period, row) : row.date >= today),
    );
    return reply(found.length > 0 ? '' : WORDS.noneChanged, found);
  }
  if (!period) {
    const next = rows.filter(({ date }) => date >= today).slice(0, NEXT);
    return reply(next.length > 0 ? '' : WORDS.noUpcoming, next);
  }
  const asked = rows.filter((row) => isIn(period, row));
  const older = period.from < from ? `${WORDS.olderThan} ${formatDate(from)}.` : '';
  if (asked.some(takesPlace)) return reply(older, asked);
  if (older && asked.length === 0) return reply(older, []);
  const after = period.to > today ? period.to : today;
  const next = rows.find((row) => row.date > after && takesPlace(row));
  if (asked.length > 0) {
    const then = next ? `${WORDS.nextIs}: ${formatDay(next.date, 'sentence')}.` : WORDS.noUpcoming;
    return reply(`${WORDS.noneHeld} ${then}`, asked);
  }
  return next
    ? reply(`${WORDS.noneIn} ${WORDS.nextIs}:`, [next])
    : reply(`${WORDS.noneIn} ${WORDS.noUpcoming}`, []);
}
