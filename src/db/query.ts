/** What the tracked store computes, and what it reads with. */

export type Argument = string | number | boolean;

/** What a query (or a page) gets to read with: notes every read. */
export interface Reader {
  /** The value of an input; undefined where there is none of that key. */
  input: (key: string) => unknown;
  /** The result of a registered query. */
  ask: (name: string, args: readonly Argument[]) => unknown;
  /** The digest of that result, which is not computed again where only the digest is kept. */
  digest: (name: string, args: readonly Argument[]) => string | Promise<string>;
  /** The same as `ask` without noting that it was read. */
  peek: (name: string, args: readonly Argument[]) => unknown;
}

export interface Query {
  readonly compute: (reader: Reader, ...args: never[]) => unknown;
  /**
   * Of texts of documents, which would fill the memory, only the digest is kept, and the last few
   * results `briefly`, for queries that ask one after another; of files that are written, never.
   */
  readonly keeps?: 'briefly' | 'digest';
  /** It reads a result that the asker has waited for: an overlay computes it itself. */
  readonly isPart?: true;
}
