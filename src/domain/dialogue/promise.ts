/**
 * What became of a promise made at a dialogue, worked out as of a day: a page built for last March
 * must not know what was done in May.
 */
import { daysBetween } from '#lib/local-date.ts';
import { dueOf, type Question } from './due.ts';

/** "late" is both done after its day and not done though its day has passed; `done` distinguishes them. */
export const PROMISE_STATES = {
  kept: 'Đúng hạn',
  late: 'Quá hạn',
  open: 'Trong hạn',
  none: 'Không có hạn',
} as const;
type PromiseState = keyof typeof PROMISE_STATES;

export interface PromiseOutcome {
  readonly state: PromiseState;
  /** Has the matter been settled by that day? */
  readonly done: boolean;
  /** Days late, or days that remain, by the day promised first; none where no day was named. */
  readonly days?: number;
}

type Facts = Pick<Question, 'status' | 'dueOn' | 'doneOn' | 'movedFrom'>;

/**
 * Was anything promised? A named day is a promise whatever the status says. Without one only
 * "promised" and "done" are: a plan without a day, an answer and a refusal leave nothing to wait for.
 */
const isPromise = (status: Question['status'], dueOn: string | undefined): boolean =>
  status !== 'refused' && (dueOn !== undefined || status === 'promised' || status === 'done');

/** The outcome of a question's promise as of the day `now`, measured by the day promised first. */
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
  /** All that are late, … */
  late: number;
  /** … and of these the ones not done yet. */
  overdue: number;
}

/** How many promises are open, kept and late; questions without a promise do not count. */
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

/** Promises altogether. */
export const promiseTotal = ({ open, kept, late }: PromiseTally): number => open + kept + late;
