/** A refusal, in words that an editor reads. */

/** Decap shows `String(error)`; without this the editor reads "Error: …". */
export class EntryError extends Error {
  override toString(): string {
    return this.message;
  }
}
