/** What is compared: everything that turns documents into a search. */

/** One document of the corpus: one page with one passage. */
export interface BenchDocument {
  /** `/d{n}/`, n = its line in the corpus; what a search answers with. */
  readonly url: string;
  /** Its id in the corpus; what questions call relevant. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly type: string;
  readonly issuer: string;
  readonly number: string;
  readonly date: string;
  readonly bench: boolean;
  readonly distractor: boolean;
}

/** Addresses of the best documents, best first, once everything is there that a list of results shows. */
export type Search = (query: string, limit: number) => Promise<readonly string[]>;

/** An engine of static files: built here, searched in the browser. */
export interface Engine {
  readonly name: string;
  readonly label: string;
  /** Writes its files into an empty folder; timed, in a process of its own. */
  build(documents: readonly BenchDocument[], dir: string): Promise<void>;
  /**
   * Path of the module for the browser, a `Client`. It must work in the page itself: Chromium slows
   * only that thread down, a worker would run at full speed.
   */
  readonly client: string;
}

export interface Client {
  /** @param base address of the engine's folder, with a slash at its end */
  open(base: string): Promise<Search>;
}

/** A yardstick of quality that runs here, in memory. */
export interface Yardstick {
  readonly name: string;
  readonly label: string;
  open(documents: readonly BenchDocument[]): Search;
}
