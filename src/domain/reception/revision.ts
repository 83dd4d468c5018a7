/**
 * How often a session has changed, and when last (SEQUENCE and LAST-MODIFIED of RFC 5545). Calendars
 * drop an update whose SEQUENCE is lower than the one they have, and what a record says today cannot
 * tell what it said before: "hoãn" taken back would count backwards. So the versions are counted.
 */
import { instantOf } from '#lib/local-date.ts';
import { sequenceOf, type Session } from './session.ts';

export interface Revision {
  readonly sequence: number;
  readonly modified: Date;
}

/** A session as one version of its schedule had it. */
export interface PlannedSession {
  readonly session: Session;
  readonly registerUntil?: string | undefined;
  /** Words of the schedule that its entries show: how to register, whom to ask. */
  readonly words?: readonly (string | undefined)[];
}

/** All sessions of a schedule as they stood from an instant on. */
export interface ScheduleVersion {
  /** When it came to the branch the site is built from; undefined while it is not committed. */
  readonly at?: Date | undefined;
  /** Day the notice was published: the stamp of sessions that never changed. */
  readonly publishedOn: string;
  readonly planned: readonly PlannedSession[];
}

/** What a calendar must notice; words alone (reason, figures) are news, but move nothing. */
const outline = ({ session, registerUntil }: PlannedSession): string => {
  const { date, status, movedTo, times, place, form, host } = session;
  return JSON.stringify([date, status, movedTo, times, place, form, host, registerUntil]);
};

const announcedAt = ({ session }: PlannedSession): number =>
  Math.max(
    0,
    ...session.records.flatMap(({ publishedOn }) =>
      publishedOn ? [instantOf(publishedOn).getTime()] : [],
    ),
  );

interface State {
  readonly sequence: number;
  readonly modified: number;
  readonly outline: string;
  readonly whole: string;
}

const GONE = { outline: '', whole: '' };
const SECOND = 1000;

const firstState = (planned: PlannedSession, publishedOn: string): State => ({
  sequence: sequenceOf(planned.session),
  modified: Math.max(instantOf(publishedOn).getTime(), announcedAt(planned)),
  outline: outline(planned),
  whole: JSON.stringify(planned),
});

function nextState(before: State, planned: PlannedSession, at: Date | undefined): State {
  const now = { outline: outline(planned), whole: JSON.stringify(planned) };
  if (now.whole === before.whole) return before;
  return {
    ...now,
    sequence:
      now.outline === before.outline
        ? before.sequence
        : Math.max(before.sequence + 1, sequenceOf(planned.session)),
    // Clocks of editors' machines differ; time goes on all the same.
    modified: Math.max(before.modified + SECOND, at?.getTime() ?? 0, announcedAt(planned)),
  };
}

/**
 * The revision of every session of the last version, by its id.
 * @param versions oldest first; with one alone (no history at hand) the records themselves count
 */
export function revisionsOf(versions: readonly ScheduleVersion[]): Map<string, Revision> {
  const states = new Map<string, State>();
  for (const { at, publishedOn, planned } of versions) {
    const ids = new Set(planned.map(({ session }) => session.id));
    for (const [id, state] of states) if (!ids.has(id)) states.set(id, { ...state, ...GONE });
    for (const one of planned) {
      const before = states.get(one.session.id);
      states.set(
        one.session.id,
        before ? nextState(before, one, at) : firstState(one, publishedOn),
      );
    }
  }
  return new Map(
    [...states]
      .filter(([, { whole }]) => whole !== '')
      .map(([id, { sequence, modified }]) => [id, { sequence, modified: new Date(modified) }]),
  );
}
