/**
 * The time an answer took. Reports of wrong published information must be answered within 15 days
 * (Luật Tiếp cận thông tin 104/2016/QH13, Điều 22); the site applies this to every question.
 */
import { addDays, daysBetween } from '#lib/local-date.ts';
import type { Feedback } from '#features/feedback/schema.ts';

/** Calendar days after the day of receipt. */
const ANSWER_DAYS = 15;

export type AnswerState = 'in-time' | 'late' | 'waiting' | 'overdue';

export interface AnswerTiming {
  readonly state: AnswerState;
  /** Days from receipt to the answer, or to `now` if there is none. */
  readonly days: number;
  readonly dueOn: string;
  /** Days past the limit, 0 within it. */
  readonly lateBy: number;
}

type Facts = Pick<Feedback, 'receivedOn' | 'answeredOn'>;

/** Returns the state of the answer on the day `now`; later answers are ignored. */
export function answerTiming({ receivedOn, answeredOn }: Facts, now: string): AnswerTiming {
  const answered = answeredOn !== undefined && answeredOn <= now;
  const days = Math.max(0, daysBetween(receivedOn, answered ? answeredOn : now));
  const lateBy = Math.max(0, days - ANSWER_DAYS);
  const late = lateBy > 0;
  return {
    state: answered ? (late ? 'late' : 'in-time') : late ? 'overdue' : 'waiting',
    days,
    lateBy,
    dueOn: addDays(receivedOn, ANSWER_DAYS),
  };
}

/** Was it answered by the day of the timing? */
export const isAnswered = ({ state }: AnswerTiming): boolean =>
  state === 'in-time' || state === 'late';

export function countAnswers(timings: readonly AnswerTiming[]): Record<AnswerState, number> {
  const counts: Record<AnswerState, number> = { 'in-time': 0, late: 0, waiting: 0, overdue: 0 };
  for (const { state } of timings) counts[state]++;
  return counts;
}
