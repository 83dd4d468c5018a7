/**
 * The outcome of a promise made at a dialogue, as of a given day: a page built for last March must
 * not contain what was done in May.
 */
import { daysBetween } from '#lib/local-date.ts';
import { dueOf, type Question } from './due.ts';

/** "late" covers both finished after the due date and overdue; `done` distinguishes them. */
export type PromiseState = 'kept' | 'late' | 'open' | 'none';

export interface PromiseOutcome {
  readonly state: PromiseState;
  readonly done: boolean;
  /** Days late or remaining, measured from the first due date; undefined without a date. */
  readonly days?: number;
}

type Facts = Pick<Question, 'status' | 'dueOn' | 'doneOn' | 'movedFrom'>;

/**
 * Was anything promised? A due date is a promise whatever the status; without one, only "promised"
 * and "done" are. A plan without a date, an answer and a refusal are no promise.
 */
const isPromise = (status: Question['status'], dueOn: string | undefined): boolean =>
  status !== 'refused' && (dueOn !== undefined || status === 'promised' || status === 'done');

/** Returns the outcome of a promise on the day `now`, measured from the first due date. */
export function promiseOf(question: Facts, now: string): PromiseOutcome {
  const { status, doneOn } = question;
  const { first: dueOn } = dueOf(question, now);
  const done = doneOn === undefined ? status === 'done' : doneOn <= now;
  if (!isPromise(status, dueOn)) return { state: 'none', done };
  if (!dueOn) return { state: done ? 'kept' : 'open', done };
  const days = daysBetween(dueOn, done ? (doneOn ?? dueOn) : now);
  if (days > 0) return { state: 'late', done, days };
  return done ? { state: 'kept', done } : { state: 'open', done, days: Math.abs(days) };
}

export interface PromiseTally {
  open: number;
  kept: number;
  late: number;
  /** Late promises that are not done yet. */
  overdue: number;
}

/** Counts promises by state; questions without a promise do not count. */
export function tally(outcomes: readonly PromiseOutcome[]): PromiseTally {
  const count = (state: PromiseState) =>
    outcomes.filter((outcome) => outcome.state === state).length;
  return {
    open: count('open'),
    kept: count('kept'),
    late: count('late'),
    overdue: outcomes.filter(({ state, done }) => state === 'late' && !done).length,
  };
}

export const promiseTotal = ({ open, kept, late }: PromiseTally): number => open + kept + late;
