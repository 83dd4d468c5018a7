/** Questions and comments as shown on the page they refer to. */
import type { FeedbackEntry } from '#features/feedback/schema.ts';
import type { AnswerTiming } from './timing.ts';

export interface Comment {
  readonly entry: FeedbackEntry;
  readonly agency: string;
  readonly timing: AnswerTiming;
  /** Beginning of the official answer; empty if there is none. */
  readonly answer: string;
  /** The part of the page, such as "khoản 2 Điều 5"; undefined for the whole page. */
  readonly place: { readonly anchor: string; readonly name: string } | undefined;
}

/** A correction requested by a reader (Luật Tiếp cận thông tin, Điều 22). */
export interface CorrectionRequest {
  readonly entry: FeedbackEntry;
  readonly timing: AnswerTiming;
  /** Date of the resulting change to the page. */
  readonly correctedOn: string | undefined;
}
