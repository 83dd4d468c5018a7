/** What the user has to change; nothing was written. */
export class InitFault extends Error {
  override name = 'InitFault';
  readonly sentences: readonly string[];

  /** @param sentences each names what is wrong, where, and the cure */
  constructor(...sentences: string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}
