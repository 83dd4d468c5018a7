/** A refusal, worded for the editor. */

/** Decap shows `String(error)`; without this the editor reads "Error: …". */
export class EntryError extends Error {
  override toString(): string {
    return this.message;
  }
}
