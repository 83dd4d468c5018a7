/** One dated reception session, with what was changed about it and what became of it. */
import type { Reception, SessionRecord, SessionStatus } from './schema.ts';
import type { DayOffKind } from './working-days.ts';

type Host = Reception['host'];

export interface Session {
  /** Stable for good: the reception's id and the day by rule. The day a session left has "-cu". */
  readonly id: string;
  readonly reception: string;
  readonly agency: string;
  readonly title: string;
  /** The day it is held; for a session that left this day, the day it left. */
  readonly date: string;
  /** The day the rule names, whatever came of it. */
  readonly nominal: string;
  /** Set when the rule's own day was off and the rule itself moved the session. */
  readonly shiftedFor?: DayOffKind;
  readonly status: SessionStatus;
  /** Not from the rule: added by a record of its own. */
  readonly extra: boolean;
  readonly host: Host;
  /** Who was announced, when somebody else receives. */
  readonly plannedHost?: Host;
  readonly times: Reception['times'];
  readonly place: Reception['place'];
  readonly form: Reception['form'];
  /** What the schedule says, where a record says otherwise for this session alone. */
  readonly plannedTimes?: Reception['times'];
  readonly plannedPlace?: Reception['place'];
  readonly plannedForm?: Reception['form'];
  readonly reason?: string;
  readonly movedTo?: string;
  readonly movedFrom?: string;
  /** The records that speak of it, oldest first. */
  readonly records: readonly SessionRecord[];
  readonly sample: boolean;
}

/** How a session reads on that day: "unreported" is past, and nobody has said what became of it. */
export type SessionState = SessionStatus | 'unreported';

/** Will citizens be received, as far as is known? */
export const takesPlace = ({ status }: Session): boolean =>
  status === 'planned' || status === 'confirmed' || status === 'held';

/** Will nobody be received on that day, though it was announced? */
export const isOff = ({ status }: Session): boolean =>
  status === 'moved' || status === 'postponed' || status === 'cancelled';

/** Was the announced plan changed in a way a citizen must not miss? */
export const isChanged = (session: Session): boolean =>
  session.status === 'moved' ||
  session.status === 'postponed' ||
  session.status === 'cancelled' ||
  session.movedFrom !== undefined ||
  session.plannedHost !== undefined ||
  session.plannedPlace !== undefined ||
  session.plannedForm !== undefined ||
  session.plannedTimes !== undefined ||
  session.extra;

/** The state of a session on the day `today`. */
export function stateOf(session: Session, today: string): SessionState {
  const open = session.status === 'planned' || session.status === 'confirmed';
  return open && session.date < today ? 'unreported' : session.status;
}

type Outcome = Pick<
  SessionRecord,
  'presidedBy' | 'delegated' | 'visits' | 'people' | 'cases' | 'conclusion'
>;

/**
 * The figures of a session as its records give them, the latest winning. The day a session left has
 * none, so that a sum over all rows does not count its visitors twice.
 */
export function outcomeOf(session: Session): Outcome {
  if (session.status === 'moved') return {};
  return Object.assign(
    {},
    ...session.records.map(({ presidedBy, delegated, visits, people, cases, conclusion }) =>
      Object.fromEntries(
        Object.entries({ presidedBy, delegated, visits, people, cases, conclusion }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    ),
  ) as Outcome;
}

/** Chronological: by day, then by hour, then by id so that the order never wavers. */
export const compareSessions = (a: Session, b: Session): number =>
  a.date.localeCompare(b.date) ||
  (a.times[0]?.from ?? '').localeCompare(b.times[0]?.from ?? '') ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

/** A moment as people read it from a clock in Việt Nam. */
export interface LocalMoment {
  readonly date: string;
  /** `HH:mm` */
  readonly time: string;
}

/** The minute at which a session is over, `YYYY-MM-DDTHH:mm`; without an end the day's last. */
export function endOf(session: Session): string {
  const ends = session.times.map((time) => time.to);
  const last =
    ends.length > 0 && ends.every((end) => end !== undefined) ? ends.sort().at(-1) : undefined;
  return `${session.date}T${last ?? '23:59'}`;
}

/** Is it announced and not over yet? A session on its last minute still counts. */
export const isUpcoming = (session: Session, now: LocalMoment): boolean =>
  (session.status === 'planned' || session.status === 'confirmed') &&
  endOf(session) >= `${now.date}T${now.time}`;

/** The sessions to come, in the order given. */
export const upcoming = (sessions: readonly Session[], now: LocalMoment): Session[] =>
  sessions.filter((session) => isUpcoming(session, now));

/** The next session as of `now`, of a sorted list. */
export const nextSession = (sessions: readonly Session[], now: LocalMoment): Session | undefined =>
  sessions.find((session) => isUpcoming(session, now));
