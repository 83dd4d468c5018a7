/** The sessions still to come, as of a moment. */
import type { Session } from './session.ts';

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
