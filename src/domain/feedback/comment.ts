/** Questions and comments as shown on the page they are about. */
import type { FeedbackEntry } from '../entry.ts';
import type { AnswerTiming } from './timing.ts';

export interface Comment {
  readonly entry: FeedbackEntry;
  /** Short name of the unit that answers. */
  readonly agency: string;
  readonly timing: AnswerTiming;
  /** The official answer's first words; empty while there is none. */
  readonly answer: string;
  /** The part of the page that is meant, "khoản 2 Điều 5"; undefined where all of it is. */
  readonly place: { readonly anchor: string; readonly name: string } | undefined;
}

/** A correction that a reader asked for (Luật Tiếp cận thông tin, Điều 22). */
export interface CorrectionRequest {
  readonly entry: FeedbackEntry;
  readonly timing: AnswerTiming;
  /** Day of the change of the page it led to. */
  readonly correctedOn: string | undefined;
}
