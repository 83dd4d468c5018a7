/** Checks announcements against article 24 of the Law on Citizen Reception (42/2013/QH13). */
import { NO_DELEGATION } from './minimums.ts';
import type { Reception, SessionRecord } from '#features/reception/schema.ts';
import type { Session } from './session.ts';
import { workingDaysBetween, type DaysOffCalendar } from '#features/days-off/rules/working-days.ts';

/** Article 24, clause 4: posted at least five working days before the day. */
export const DAYS_AHEAD = 5;

/** The facts article 24, clause 2, requires; the schema enforces place and days. */
const REQUIRED_FACTS = ['hours', 'participants', 'topics'] as const;
export type RequiredFact = (typeof REQUIRED_FACTS)[number];

export function missingFacts({ times, participants, topics }: Reception): RequiredFact[] {
  const has = { hours: times.length > 0, participants: participants?.length, topics };
  return REQUIRED_FACTS.filter((fact) => !has[fact]);
}

/**
 * Sessions by rule that were announced too late. Extraordinary sessions cannot be known in advance,
 * and a moved or postponed session was announced for the day by rule.
 */
export const lateSessions = (
  sessions: readonly Session[],
  publishedOn: string,
  daysOff: DaysOffCalendar,
): Session[] =>
  sessions.filter(
    (session) =>
      !session.extra &&
      session.movedFrom === undefined &&
      workingDaysBetween(publishedOn, session.date, daysOff) < DAYS_AHEAD,
  );

/**
 * Sessions recorded as delegated after the day from which, as reported, a deputy may no longer
 * receive for the head.
 */
export const delegatedSince = (records: readonly SessionRecord[]): SessionRecord[] =>
  records.filter(
    ({ delegated, on, movedTo = on }) => delegated === true && movedTo >= NO_DELEGATION.from,
  );

export type ChangeFault =
  /** Postponed without a new day: clause 4 requires the expected time. */
  | 'no-new-date'
  /** Announced after the day of the session, when people had already come. */
  | 'announced-late'
  /** The record has no date of announcement. */
  | 'unannounced';

export function changeFaults({ status, on, publishedOn }: SessionRecord): ChangeFault[] {
  if (status !== 'moved' && status !== 'postponed' && status !== 'cancelled') return [];
  return [
    ...(status === 'postponed' ? (['no-new-date'] as const) : []),
    ...(!publishedOn ? (['unannounced'] as const) : []),
    ...(publishedOn && publishedOn > on ? (['announced-late'] as const) : []),
  ];
}
