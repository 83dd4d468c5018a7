/** The value of an input that is read from disk each time, such as the text of a document. */
export class LazyInput {
  readonly read: () => unknown;
  constructor(read: () => unknown) {
    this.read = read;
  }
}
