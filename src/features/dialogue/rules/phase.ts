/** The phase of a dialogue on a day: upcoming, held, or past without a result. */
import type { Dialogue } from '#features/dialogue/schema.ts';

export type Phase = 'upcoming' | 'held' | 'silent' | 'unknown' | 'cancelled';

type Facts = Pick<Dialogue, 'status' | 'on' | 'askBefore'> & Partial<Pick<Dialogue, 'publishedOn'>>;

/**
 * Was the dialogue published only after its date? Such a record comes from an archive: nobody had
 * to report its result here.
 */
export const isArchived = ({ on, publishedOn }: Pick<Facts, 'on' | 'publishedOn'>): boolean =>
  publishedOn !== undefined && on < publishedOn;

/** Returns the phase on the day `now`; on its day it is upcoming until it is marked held. */
export function phaseOf(dialogue: Facts, now: string): Phase {
  const { status, on } = dialogue;
  if (status !== 'announced') return status;
  if (on >= now) return 'upcoming';
  return isArchived(dialogue) ? 'unknown' : 'silent';
}

/** Returns the last day for questions: the given one, or the day of the dialogue. */
export const questionsUntil = ({ askBefore, on }: Facts): string => askBefore ?? on;

/** Can a citizen still send a question? */
export const takesQuestions = (dialogue: Facts, now: string): boolean =>
  phaseOf(dialogue, now) === 'upcoming' && questionsUntil(dialogue) >= now;

/** Returns the anchor of the n-th question, counted from 1: `cau-1`. */
export const questionAnchor = (number: number): string => `cau-${number}`;

/** Returns the number in such an anchor; undefined for another. */
export const questionAt = (anchor: string): string | undefined => /^cau-(\d+)$/.exec(anchor)?.[1];
