/**
 * The due dates of a promise. Rescheduling keeps the first date: a promise is measured against it,
 * otherwise rescheduling would turn every late promise into a kept one.
 */
import type { Dialogue } from '#features/dialogue/schema.ts';

export type Question = NonNullable<Dialogue['questions']>[number];
export type Move = NonNullable<Question['movedFrom']>[number];

export interface Due {
  /** The first promised date; undefined if none was set. */
  readonly first?: string;
  /** The date currently valid: the first one, or the last rescheduled one. */
  readonly current?: string;
  /** Rescheduled dates published so far, the earliest first. */
  readonly moves: readonly Move[];
}

/** Returns the due dates known on the day `now`: later announcements are ignored. */
export function dueOf(
  { dueOn, movedFrom = [] }: Pick<Question, 'dueOn' | 'movedFrom'>,
  now: string,
): Due {
  const all = movedFrom.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const moves = all.filter(({ on }) => on <= now);
  const first = all[0]?.dueOn ?? dueOn;
  const current = all[moves.length]?.dueOn ?? dueOn;
  return { moves, ...(first && { first }), ...(current && { current }) };
}
