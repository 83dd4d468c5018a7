/** What the tracked store knows of an input or of the result of a query. */
import { digestOf } from './digest.ts';
import type { Argument } from './query.ts';

export const ABSENT = Symbol('absent');
/** Keys of inputs begin with it; names of queries do not. */
export const INPUT = '=';
const MISSING = digestOf(undefined);

/** The key of a query's result, and the name of the query again. */
export const keyOf = (name: string, args: readonly Argument[]): string =>
  name + JSON.stringify(args);
export const nameOf = (key: string): string => key.slice(0, key.indexOf('['));

/** One object for each key, also when its content changes: cells refer to each other. */
export interface Cell {
  readonly key: string;
  readonly isInput: boolean;
  /** `ABSENT` where only the digest is known: restored from disk, or not to be kept in memory. */
  value: unknown;
  /** Undefined before it is computed. */
  digest: string | undefined;
  /** Inputs and queries it was computed from, in the order of reading. Of an input: none. */
  reads: readonly Cell[];
  /** The revision in which the digest became what it is. */
  changedAt: number;
  /** The revision in which it was last known to be up to date. */
  verifiedAt: number;
  /** Its computation or comparison, which several readers may wait for. */
  running: Promise<unknown> | undefined;
}

/**
 * A cell as it is kept on disk: its digest, the positions of the cells that it read, the revisions
 * (without them a result that is stale would pass for up to date), and its value where that is kept.
 */
export type StoredCell = readonly [
  key: string,
  digest: string,
  reads: readonly number[],
  changedAt: number,
  verifiedAt: number,
  value?: { readonly is: unknown },
];

/** A query that was not computed, or an input that is missing. */
export function newCell(key: string): Cell {
  const isInput = key.startsWith(INPUT);
  return {
    key,
    isInput,
    value: isInput ? undefined : ABSENT,
    digest: isInput ? MISSING : undefined,
    reads: [],
    changedAt: 0,
    verifiedAt: 0,
    running: undefined,
  };
}

/** The same for another store. Field by field: an overlay copies thousands. */
export const copyOf = ({
  key,
  isInput,
  value,
  digest,
  reads,
  changedAt,
  verifiedAt,
}: Cell): Cell => ({
  key,
  isInput,
  value,
  digest,
  reads,
  changedAt,
  verifiedAt,
  running: undefined,
});

/** Those that have digests as they are kept; `hasValue`: is the result of that query kept too? */
export function* storedCells(
  all: readonly Cell[],
  hasValue: (name: string) => boolean,
): Generator<StoredCell> {
  const cells = all.filter(({ digest }) => digest !== undefined);
  const places = new Map(cells.map((cell, index) => [cell, index]));
  for (const { key, digest = '', reads, changedAt, verifiedAt, isInput, value } of cells) {
    const from = reads.flatMap((read) => places.get(read) ?? []);
    const cell = [key, digest, from, changedAt, verifiedAt] as const;
    const isKept = !isInput && value !== ABSENT && hasValue(nameOf(key));
    yield isKept ? [...cell, { is: value }] : cell;
  }
}

/** The same again, and their last revision. @param cellOf the cell of a key, which is set */
export function restoredCells(
  stored: Iterable<StoredCell>,
  cellOf: (key: string) => Cell,
): { readonly cells: readonly Cell[]; readonly revision: number } {
  let revision = 0;
  const cells: Cell[] = [];
  const places: (readonly number[])[] = [];
  for (const [key, digest, reads, changedAt, verifiedAt, value] of stored) {
    const restored = { digest, changedAt, verifiedAt, value: value ? value.is : ABSENT };
    revision = Math.max(revision, changedAt, verifiedAt);
    cells.push(Object.assign(cellOf(key), restored));
    places.push(reads);
  }
  for (const [at, cell] of cells.entries())
    cell.reads = (places[at] ?? []).flatMap((place) => cells[place] ?? []);
  return { cells, revision };
}
