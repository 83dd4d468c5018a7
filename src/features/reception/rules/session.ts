/** One dated reception session, with its changes and its outcome. */
import type { Reception, SessionRecord, SessionStatus } from '#features/reception/schema.ts';
import type { DayOffKind } from '#features/days-off/rules/working-days.ts';

type Host = Reception['host'];

export interface Session {
  /** Permanent: the reception's id and the day by rule. The day a session left has "-cu". */
  readonly id: string;
  readonly reception: string;
  readonly agency: string;
  readonly title: string;
  /** The day it is held; for a session that left this day, the day it left. */
  readonly date: string;
  /** The day by rule, whatever changed later. */
  readonly nominal: string;
  /** Set when the day by rule was off and the rule itself moved the session. */
  readonly shiftedFor?: DayOffKind;
  readonly status: SessionStatus;
  /** Not from the rule: added by a record. */
  readonly extra: boolean;
  readonly host: Host;
  /** The announced host, when somebody else receives. */
  readonly plannedHost?: Host;
  readonly times: Reception['times'];
  readonly place: Reception['place'];
  readonly form: Reception['form'];
  /** The schedule's value, where a record differs for this session alone. */
  readonly plannedTimes?: Reception['times'];
  readonly plannedPlace?: Reception['place'];
  readonly plannedForm?: Reception['form'];
  readonly reason?: string;
  readonly movedTo?: string;
  readonly movedFrom?: string;
  readonly records: readonly SessionRecord[];
  readonly sample: boolean;
}

/** State on a given day: "unreported" is past without a report of its outcome. */
export type SessionState = SessionStatus | 'unreported';

/** Whether citizens will be received, as far as is known. */
export const takesPlace = ({ status }: Session): boolean =>
  status === 'planned' || status === 'confirmed' || status === 'held';

/** Whether nobody will be received on that day, though it was announced. */
export const isOff = ({ status }: Pick<Session, 'status'>): boolean =>
  status === 'moved' || status === 'postponed' || status === 'cancelled';

/** Whether the announced plan changed in a way a citizen must not miss. */
export const isChanged = (session: Session): boolean =>
  isOff(session) ||
  session.movedFrom !== undefined ||
  session.plannedHost !== undefined ||
  session.plannedPlace !== undefined ||
  session.plannedForm !== undefined ||
  session.plannedTimes !== undefined ||
  session.extra;

export function stateOf(session: Session, today: string): SessionState {
  const open = session.status === 'planned' || session.status === 'confirmed';
  return open && session.date < today ? 'unreported' : session.status;
}

type Outcome = Pick<
  SessionRecord,
  'presidedBy' | 'delegated' | 'visits' | 'people' | 'cases' | 'conclusion'
>;

/**
 * The figures of a session from its records; later records override earlier ones. The day a session
 * left has none, so that a sum over all rows does not count its visitors twice.
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

/** Chronological: by day, then by hour, then by id so that the order is stable. */
export const compareSessions = (a: Session, b: Session): number =>
  a.date.localeCompare(b.date) ||
  (a.times[0]?.from ?? '').localeCompare(b.times[0]?.from ?? '') ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

/** A moment in the local time of Việt Nam. */
export interface LocalMoment {
  readonly date: string;
  /** `HH:mm` */
  readonly time: string;
}

/** The minute at which a session ends, `YYYY-MM-DDTHH:mm`; without an end the day's last minute. */
export function endOf(session: Session): string {
  const ends = session.times.map((time) => time.to);
  const last =
    ends.length > 0 && ends.every((end) => end !== undefined) ? ends.sort().at(-1) : undefined;
  return `${session.date}T${last ?? '23:59'}`;
}

/** Whether it is announced and not over yet; the last minute still counts. */
export const isUpcoming = (session: Session, now: LocalMoment): boolean =>
  (session.status === 'planned' || session.status === 'confirmed') &&
  endOf(session) >= `${now.date}T${now.time}`;
