/** A file that must not or cannot become a draft: what is wrong, and the way out, in Vietnamese. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly cure: string;
  constructor(message: string, cure: string) {
    super(message);
    this.cure = cure;
  }
}
