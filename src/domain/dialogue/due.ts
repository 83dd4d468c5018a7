/**
 * The days promised for one thing. A day that was moved stays what was promised first: whether a
 * promise was kept is measured against it, or moving the day would turn every late promise into a
 * kept one.
 */
import type { Dialogue } from './schema.ts';

export type Question = NonNullable<Dialogue['questions']>[number];
export type Move = NonNullable<Question['movedFrom']>[number];

export interface Due {
  /** The day promised first; none where nobody named one. */
  readonly first?: string;
  /** The day in force now: the first one, or the last it was moved to. */
  readonly current?: string;
  /** The moves made public so far, the earliest first. */
  readonly moves: readonly Move[];
}

/** What was known on the day `now`: a move announced later had not happened yet. */
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
