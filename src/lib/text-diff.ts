/**
 * Compares two texts: paragraphs are matched first, then the words of changed ones. The search for
 * the shortest edit (Myers) is bounded, so that hostile texts take linear time; beyond the bound,
 * the whole stretch counts as replaced, which is correct but coarse.
 */
import { diffArrays } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A paragraph before and after; one side is missing if it was added or removed. */
export type Row<P> =
  | { readonly kind: 'same' | 'changed'; readonly before: P; readonly after: P }
  | { readonly kind: 'removed'; readonly before: P; readonly after?: undefined }
  | { readonly kind: 'added'; readonly before?: undefined; readonly after: P };

/** Limit of tokens times edits in the search: less than half a second at worst. */
const MOST_STEPS = 4_000_000;

interface Run {
  readonly kind: Piece['kind'];
  readonly tokens: string[];
}

/** Returns runs of equal, removed and added tokens; removed before added in each change. */
function runsOf(before: readonly string[], after: readonly string[]): Run[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [oldPart, newPart] = [before, after].map((side) =>
    side.slice(head, side.length - tail),
  ) as [string[], string[]];
  const steps = MOST_STEPS / (oldPart.length + newPart.length + 1);
  const found = diffArrays(oldPart, newPart, { maxEditLength: Math.max(40, Math.floor(steps)) });
  const middle: Run[] = found
    ? found.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        tokens: value,
      }))
    : [
        { kind: 'removed', tokens: oldPart },
        { kind: 'added', tokens: newPart },
      ];
  return [
    { kind: 'same' as const, tokens: before.slice(0, head) },
    ...middle,
    { kind: 'same' as const, tokens: tail === 0 ? [] : before.slice(-tail) },
  ].filter(({ tokens }) => tokens.length > 0);
}

/** Words, spaces and signs; numbers such as "1.886" and "95,21%" are one token. */
const TOKEN = /\d+(?:[.,/-]\d+)*%?|[\p{L}\p{M}\p{N}]+|\s+|[^\s\p{L}\p{M}\p{N}]/gu;

export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** Merges changes around short equal stretches: few long changes read better than many short. */
function smooth(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) pieces.push({ kind: 'removed', text: removed });
    if (added) pieces.push({ kind: 'added', text: added });
    removed = added = '';
  };
  runs.forEach(({ kind, tokens }, index) => {
    const text = tokens.join('');
    const isIsland = index > 0 && index < runs.length - 1 && !/[\p{L}\p{N}]/u.test(text);
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isIsland && removed && added) {
      removed += text;
      added += text;
    } else {
      flush();
      pieces.push({ kind, text });
    }
  });
  flush();
  return pieces;
}

const LEAST_ALIKE = 0.35;

/**
 * Returns the pieces of a word diff. Kept and added pieces joined are the new text, kept and
 * removed ones the old; if little is left of a text, it counts as replaced.
 */
export function wordDiff(before: string, after: string): Piece[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const pieces = smooth(runsOf(tokensOf(before), tokensOf(after)));
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  if (kept >= LEAST_ALIKE * Math.min(before.length, after.length)) return pieces;
  const whole: Piece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return whole.filter(({ text }) => text !== '');
}

/** Returns the share of words that two texts have in common, 0 to 1, in any order. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, total] = [0, 0];
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

interface Paragraph {
  readonly text: string;
  /** Its unit: paragraphs of the same unit are matched at a lower similarity. */
  readonly place?: string;
}
const MOST_PAIRS = 2500;
const PAIRED_FROM = 0.5;
const PAIRED_IN_PLACE_FROM = 0.2;

/** Pairs the paragraphs of a changed stretch in order with the greatest total similarity. */
function pairUp<P extends Paragraph>(before: readonly P[], after: readonly P[]): Row<P>[] {
  const removed = (paragraph: P): Row<P> => ({ kind: 'removed', before: paragraph });
  const added = (paragraph: P): Row<P> => ({ kind: 'added', after: paragraph });
  if (before.length * after.length > MOST_PAIRS)
    return [...before.map(removed), ...after.map(added)];
  const counts = [before, after].map((side) => side.map(({ text }) => wordCounts(text)));
  const score = (i: number, j: number): number => {
    const alike = likeness(counts[0]?.[i] ?? new Map(), counts[1]?.[j] ?? new Map());
    const isInPlace = Boolean(before[i]?.place) && before[i]?.place === after[j]?.place;
    return alike >= (isInPlace ? PAIRED_IN_PLACE_FROM : PAIRED_FROM) ? alike + +isInPlace : 0;
  };
  const width = after.length + 1;
  const scores = before.map((_, i) => after.map((__, j) => score(i, j)));
  /** Best total for the rest from (i, j) on. */
  const best = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const own = scores[i]?.[j] ?? 0;
      const paired = own > 0 ? own + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const rows: Row<P>[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [old, young] = [before[i], after[j]];
    if (!old && !young) return rows;
    const own = scores[i]?.[j] ?? 0;
    if (old && young && own > 0 && at(i, j) === own + at(i + 1, j + 1)) {
      rows.push({ kind: 'changed', before: old, after: young });
      i += 1;
      j += 1;
    } else if (old && (!young || at(i, j) === at(i + 1, j))) {
      rows.push(removed(old));
      i += 1;
    } else if (young) {
      rows.push(added(young));
      j += 1;
    }
  }
}

/** Returns the matched, added and removed paragraphs in reading order. */
export function alignParagraphs<P extends Paragraph>(
  before: readonly P[],
  after: readonly P[],
): Row<P>[] {
  const rows: Row<P>[] = [];
  let [i, j] = [0, 0];
  let gap: { old: P[]; young: P[] } = { old: [], young: [] };
  const flush = () => {
    rows.push(...pairUp(gap.old, gap.young));
    gap = { old: [], young: [] };
  };
  const textOf = ({ text }: P) => text;
  for (const { kind, tokens } of runsOf(before.map(textOf), after.map(textOf))) {
    const { length } = tokens;
    if (kind === 'removed') gap.old.push(...before.slice(i, i + length));
    else if (kind === 'added') gap.young.push(...after.slice(j, j + length));
    else {
      flush();
      tokens.forEach((_, step) => {
        const [old, young] = [before[i + step], after[j + step]];
        if (old && young) rows.push({ kind, before: old, after: young });
      });
    }
    if (kind !== 'added') i += length;
    if (kind !== 'removed') j += length;
  }
  flush();
  return rows;
}
