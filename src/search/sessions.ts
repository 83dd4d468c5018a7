/** Answers "lịch tiếp công dân sở tư pháp tháng 12" with the dates, from the published calendars. */
import { belowBase } from '#lib/below-base.ts';
import type { NamedAgency } from './sessions/agency-names.ts';
import { mayAskForSessions, readSessionQuestion } from './sessions/question.ts';
import { CALENDARS, replyTo, type Calendar, type SessionReply } from './sessions/reply.ts';

export type { SessionReply } from './sessions/reply.ts';

async function load<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json() as Promise<T>;
}

/**
 * The reader of questions; loads the agencies once, and only when a query may ask for sessions.
 * @param base the site's base path
 * @param today the day it is in Việt Nam, asked anew each time: pages stay open overnight
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
    const { agency } = question;
    const hasRows = agency?.hasCalendar ?? true;
    const folder = belowBase(base, agency?.path ?? CALENDARS);
    const calendar = hasRows ? await load<Calendar>(`${folder}lich.json`) : { sessions: [] };
    return replyTo(question, calendar, today(), base);
  };
}
