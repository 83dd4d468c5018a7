/** Was a schedule announced as article 24 of the Law on Citizen Reception (42/2013/QH13) wants it? */
import { NO_DELEGATION } from './minimums.ts';
import type { Reception, SessionRecord } from './schema.ts';
import type { Session } from './session.ts';
import { workingDaysBetween, type DaysOffCalendar } from './working-days.ts';

/** Article 24, clause 4: posted at least five working days before the day. */
export const DAYS_AHEAD = 5;

/** What article 24, clause 2, wants said; the rule itself (the head's days) the schema enforces. */
const REQUIRED_FACTS = ['hours', 'participants', 'topics'] as const;
export type RequiredFact = (typeof REQUIRED_FACTS)[number];

/** What the announcement of that schedule lacks. Place and days are never missing: the schema asks. */
export function missingFacts({ times, participants, topics }: Reception): RequiredFact[] {
  const has = { hours: times.length > 0, participants: participants?.length, topics };
  return REQUIRED_FACTS.filter((fact) => !has[fact]);
}

/**
 * Sessions by rule that were announced too late. Extraordinary ones cannot be known before, and one
 * that was moved or put off was announced for the day by rule.
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

/** Sessions that are noted as delegated although, as reported, a deputy may no longer receive for the head. */
export const delegatedSince = (
  records: readonly SessionRecord[],
  { from }: { from: string } = NO_DELEGATION,
): SessionRecord[] =>
  records.filter(({ delegated, on, movedTo = on }) => delegated === true && movedTo >= from);

/** What is wrong with the announcement of a change. */
export type ChangeFault =
  /** Postponed, and no new day: clause 4 wants the expected time announced. */
  | 'no-new-date'
  /** Announced after the day on which people came in vain. */
  | 'announced-late'
  /** Nobody can tell when it was announced. */
  | 'unannounced';

/** The faults of a record that moves, postpones or cancels its session. */
export function changeFaults({ status, on, publishedOn }: SessionRecord): ChangeFault[] {
  if (status !== 'moved' && status !== 'postponed' && status !== 'cancelled') return [];
  return [
    ...(status === 'postponed' ? (['no-new-date'] as const) : []),
    ...(!publishedOn ? (['unannounced'] as const) : []),
    ...(publishedOn && publishedOn > on ? (['announced-late'] as const) : []),
  ];
}
