/** A file that must not or cannot become a draft: what is wrong, and the way out, in Vietnamese. */

/** What only a person can say, and then the file can be read: the command takes it as a flag, the CMS asks. */
export type Question = 'number-style' | 'period';

export class Refusal extends Error {
  override name = 'Refusal';
  readonly cure: string;
  /** Undefined where no answer would help. */
  readonly asks: Question | undefined;
  constructor(message: string, cure: string, asks?: Question) {
    super(message);
    this.cure = cure;
    this.asks = asks;
  }
}
