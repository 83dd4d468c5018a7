/** Where a dialogue stands on a day: still to come, held, or passed without a word. */
import type { Dialogue } from './schema.ts';

export const PHASES = {
  upcoming: 'Sắp diễn ra',
  held: 'Đã diễn ra',
  silent: 'Đã qua ngày, chưa công bố kết quả',
  cancelled: 'Không tổ chức',
} as const;
export type Phase = keyof typeof PHASES;

type Facts = Pick<Dialogue, 'status' | 'on' | 'askBefore'>;

/** The day itself still counts as to come until the dialogue is marked held. */
export function phaseOf({ status, on }: Facts, now: string): Phase {
  if (status !== 'announced') return status;
  return on >= now ? 'upcoming' : 'silent';
}

/** The last day on which questions are taken: the one named, else the day itself. */
export const questionsUntil = ({ askBefore, on }: Facts): string => askBefore ?? on;

/** Can a citizen still send a question? */
export const takesQuestions = (dialogue: Facts, now: string): boolean =>
  phaseOf(dialogue, now) === 'upcoming' && questionsUntil(dialogue) >= now;

/** Address part of the n-th question, counted from 1: `cau-1`. */
export const questionAnchor = (number: number): string => `cau-${number}`;
