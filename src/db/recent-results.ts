import type { Cell } from './cell.ts';

interface Result {
  readonly value: unknown;
  readonly digest: string;
}

const MOST = 24;

/** The last results of queries that keep theirs briefly. */
export class RecentResults {
  /** The oldest first. */
  readonly #results = new Map<Cell, Result>();

  get(cell: Cell): Result | undefined {
    return this.#results.get(cell);
  }

  keep(cell: Cell, result: Result): void {
    this.#results.delete(cell);
    this.#results.set(cell, result);
    if (this.#results.size <= MOST) return;
    const [oldest] = this.#results.keys();
    if (oldest !== undefined) this.#results.delete(oldest);
  }
}
