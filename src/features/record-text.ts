/** What manifests say about the texts of a record. */

/** A text that a citizen wrote or said, or that answers one. */
export interface CitizenText {
  /** Keys in the front matter; empty for the body. */
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** Answers may name officials. */
  readonly isAnswer?: boolean;
  /** Nothing personal may be in it: a finding is an error, not a doubt. */
  readonly isRefused?: boolean;
}

/** A body that is missing, or that contradicts a field. */
export interface BodyFault {
  /** The faulty key; undefined if the fault is in the text. */
  readonly key?: string;
  readonly fault: string;
  readonly cure: string;
}
