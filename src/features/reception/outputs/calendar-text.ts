/** Title, description and place of a session in calendars, in the same words for every program. */
import { formatDate, formatDay } from '#lib/local-date.ts';
import { FACTS, MARKS } from '#features/reception/calendar-labels.ts';
import { changesOf, changeText } from '#features/reception/rules/changes.ts';
import { FORMS, SESSION_STATUSES } from '#features/reception/schema.ts';
import type { Session } from '#features/reception/rules/session.ts';
import { hostText, hoursText, type SessionView } from '#features/reception/rules/view.ts';

/** "03/12", with the year where it differs from that of `reference`. */
const shortDate = (date: string, reference: string): string =>
  date.slice(0, 4) === reference.slice(0, 4) ? formatDate(date.slice(5)) : formatDate(date);

/** Marks go first, because a phone shows only the first words. */
function marksOf({ status, date, movedTo, movedFrom, sample }: Session): string {
  const marks = [
    ...(status === 'postponed' ? [MARKS.postponed] : []),
    ...(status === 'cancelled' ? [MARKS.cancelled] : []),
    ...(movedTo ? [MARKS.movedTo(shortDate(movedTo, date))] : []),
    ...(movedFrom && !movedTo ? [MARKS.movedFrom(shortDate(movedFrom, date))] : []),
    ...(sample ? [MARKS.sample] : []),
  ];
  return marks.map((mark) => `${mark} `).join('');
}

type Named = Pick<SessionView, 'session' | 'agency'>;

const subject = ({ session, agency }: Named): string =>
  `${FACTS.title(session.host.post)}${session.host.post.includes(agency) ? '' : `, ${agency}`}`;

/** "[HOÃN] Chủ tịch UBND tỉnh tiếp công dân" */
export const summaryOf = (view: Named): string => `${marksOf(view.session)}${subject(view)}`;

/** "Hạn đăng ký: Chủ tịch UBND tỉnh tiếp công dân, ngày 15/12/2026" */
export const deadlineSummary = (view: Named): string =>
  `${marksOf(view.session)}${FACTS.deadline(subject(view), formatDate(view.session.date))}`;

/** The description: the facts of the page, line by line. */
export function notesOf(view: SessionView, phone?: string): string[] {
  const { session, registerUntil, registerNote } = view;
  const hours = hoursText(session.times);
  return [
    FACTS.status(SESSION_STATUSES[session.status]),
    ...changesOf(session).map(changeText),
    ...(session.reason ? [FACTS.reason(session.reason)] : []),
    FACTS.host(hostText(session.host)),
    ...(hours ? [FACTS.hours(hours)] : []),
    FACTS.form(FORMS[session.form]),
    ...(registerUntil ? [FACTS.register(formatDay(registerUntil, 'sentence'))] : []),
    ...(registerNote ? [registerNote] : []),
    ...(phone ? [FACTS.phone(phone)] : []),
    ...(session.sample ? [FACTS.sample] : []),
  ];
}

/** The description of the registration deadline: how to register, and for which session. */
export function deadlineNotes(view: SessionView, phone?: string): string[] {
  const { session, registerNote } = view;
  const hours = hoursText(session.times);
  return [
    ...(registerNote ? [registerNote] : []),
    ...(phone ? [FACTS.phone(phone)] : []),
    FACTS.day(`${formatDay(session.date, 'sentence')}${hours ? `, ${hours}` : ''}`),
    ...(session.sample ? [FACTS.sample] : []),
  ];
}

/**
 * First and last minute of a session. Without hours it takes the whole day; without an end, `to` is
 * undefined.
 */
export function spanOf({ times }: Session): { from?: string; to?: string } {
  const from = times.map((time) => time.from).sort()[0];
  const to = times
    .map((time) => time.to ?? time.from)
    .sort()
    .at(-1);
  return { ...(from && { from }), ...(from && to && to > from && { to }) };
}
