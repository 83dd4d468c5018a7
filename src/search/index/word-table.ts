/** The words of a segment and where they occur. */
import { itemAt } from '#lib/item-at.ts';

/** Flat arrays, since there are millions of occurrences; also quick to hand to another thread. */
export interface WordTable {
  /** Folded words, one for each form; ascending (code units), forms of one word ascending too. */
  readonly words: readonly string[];
  /** Marked forms; equal to the word where it has no marks. */
  readonly forms: readonly string[];
  /** Occurrences of form i are those from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  /** Ascending within a form. */
  readonly passages: Uint32Array;
  readonly levels: Uint8Array;
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A table, and the new number of each of its passages; `GONE` where it is left out. */
export interface TablePart {
  readonly table: WordTable;
  /** Ascending, but for those that are gone. */
  readonly numbers: Uint32Array;
}
export const GONE = 0xffffffff;

/** Occurrences of a form in one of the tables that are joined, from the next one on. */
interface Run {
  readonly from: TablePart;
  at: number;
  readonly end: number;
}

/** The new number of the next passage that is not left out; `GONE` at the end. */
function headOf(run: Run): number {
  const { table, numbers } = run.from;
  for (; run.at < run.end; run.at += 1) {
    const passage = itemAt(numbers, itemAt(table.passages, run.at));
    if (passage !== GONE) return passage;
  }
  return GONE;
}

/** Joins tables into one. */
export function joinTables(parts: readonly TablePart[]): WordTable {
  const total = parts.reduce((sum, { table }) => sum + table.passages.length, 0);
  const [words, forms]: string[][] = [[], []] as [string[], string[]];
  const starts = [0];
  const passages = new Uint32Array(total);
  const levels = new Uint8Array(total);
  const heads = parts.map(() => 0);
  let length = 0;

  const compare = (a: number, b: number): number => {
    const [left, right] = [itemAt(parts, a).table, itemAt(parts, b).table];
    const [i, j] = [itemAt(heads, a), itemAt(heads, b)];
    return (
      compareText(itemAt(left.words, i), itemAt(right.words, j)) ||
      compareText(itemAt(left.forms, i), itemAt(right.forms, j))
    );
  };
  /** The parts whose next form is the least. */
  const next = (): number[] => {
    let least: number[] = [];
    for (let part = 0; part < parts.length; part += 1) {
      if (itemAt(heads, part) >= itemAt(parts, part).table.forms.length) continue;
      const order = least.length === 0 ? -1 : compare(part, itemAt(least, 0));
      if (order < 0) least = [part];
      else if (order === 0) least.push(part);
    }
    return least;
  };
  for (let having = next(); having.length > 0; having = next()) {
    const before = length;
    const [first = 0] = having;
    const { table } = itemAt(parts, first);
    const word = itemAt(table.words, itemAt(heads, first));
    const form = itemAt(table.forms, itemAt(heads, first));
    const runs = having.map((part): Run => {
      const at = itemAt(heads, part);
      heads[part] = at + 1;
      const from = itemAt(parts, part);
      const { starts: bounds } = from.table;
      return { from, at: itemAt(bounds, at), end: itemAt(bounds, at + 1) };
    });
    for (;;) {
      let least: Run | undefined;
      let passage = GONE;
      for (const run of runs) {
        const head = headOf(run);
        if (head < passage) [passage, least] = [head, run];
      }
      if (!least) break;
      passages[length] = passage;
      levels[length] = itemAt(least.from.table.levels, least.at);
      least.at += 1;
      length += 1;
    }
    if (length === before) continue;
    words.push(word);
    forms.push(form);
    starts.push(length);
  }
  return {
    words,
    forms,
    starts: Uint32Array.from(starts),
    passages: passages.slice(0, length),
    levels: levels.slice(0, length),
  };
}
