/** What a publication did. */
import type { RenderResult } from './render-worker.ts';

export interface Publication {
  /** How many outputs were made; those that are as they were are not written. */
  readonly made: number;
  /** How many files were written. */
  readonly written: number;
  readonly removed: number;
  /** How many addresses the site has. */
  readonly addresses: number;
  /** When the next record is to be published; undefined where none waits. */
  readonly next: Date | undefined;
}

/** All addresses, and when the next embargo ends. */
export function summaryOf(results: readonly RenderResult[]) {
  const times = results.flatMap(({ nextPublication }) => nextPublication ?? []);
  const [next] = times.sort((a, b) => a.getTime() - b.getTime());
  return { addresses: new Set(results.flatMap((result) => result.addresses)), next };
}
