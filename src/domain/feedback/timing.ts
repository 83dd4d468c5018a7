/**
 * How long an answer took. Luật Tiếp cận thông tin 104/2016/QH13, Điều 22: who reports that published
 * information is wrong is answered within 15 days; the site holds every question to the same term.
 */
import { addDays, daysBetween } from '#lib/local-date.ts';
import type { Feedback } from './schema.ts';

/** Calendar days, the day of receipt not counted. */
export const ANSWER_DAYS = 15;

export const ANSWER_STATES = {
  'in-time': 'Trả lời đúng hạn',
  late: 'Trả lời quá hạn',
  waiting: 'Chờ trả lời',
  overdue: 'Quá hạn, chưa trả lời',
} as const;
export type AnswerState = keyof typeof ANSWER_STATES;

export interface AnswerTiming {
  readonly state: AnswerState;
  /** Days from receipt to the answer, or to `now` while there is none. */
  readonly days: number;
  /** Last day of the term. */
  readonly dueOn: string;
  /** Days past the term, 0 within it. */
  readonly lateBy: number;
}

type Facts = Pick<Feedback, 'receivedOn' | 'answeredOn'>;

/** The state of the answer as of the day `now`; one given later is not known yet. */
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

/** Has it been answered by the day of the timing? */
export const isAnswered = ({ state }: AnswerTiming): boolean =>
  state === 'in-time' || state === 'late';

/** How many are in each state. */
export function countAnswers(timings: readonly AnswerTiming[]): Record<AnswerState, number> {
  const counts: Record<AnswerState, number> = { 'in-time': 0, late: 0, waiting: 0, overdue: 0 };
  for (const { state } of timings) counts[state]++;
  return counts;
}
