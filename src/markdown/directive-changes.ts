/** The change history of a document as its page shows it: entries, newest first, with their wording. */
import { dateAt } from '#lib/local-date.ts';
import { wordDiff, type Piece } from '#lib/text-diff.ts';
import { factChanges, hasSameIdentity } from '#domain/directive/fact-changes.ts';
import { historySteps, type HistoryStep, type Version } from '#domain/directive/history.ts';
import type { Directive } from '#domain/directive/schema.ts';
import { compareLegalTexts, isSameText, type LegalComparison } from './compare-legal.ts';

type ChangeEntry = NonNullable<Directive['changes']>[number];

interface Comparison extends LegalComparison {
  readonly facts: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
  /** Days on which the two wordings came out. */
  readonly beforeOn: string;
  readonly afterOn: string;
  /** Changed particulars and paragraphs, shown or not. */
  readonly count: number;
  /** Characters it takes on the page. */
  readonly size: number;
}

export interface DirectiveChange {
  /** Day it is sorted by: of its latest entry, or of the version when nobody recorded it. */
  readonly on: string;
  /** None when nobody recorded it. */
  readonly entries: readonly ChangeEntry[];
  readonly comparison: Comparison | undefined;
}

/** Steps that change what readers read; see `historySteps`. */
export const stepsOf = (versions: readonly Version[], now: Date): HistoryStep[] =>
  historySteps(
    versions,
    now,
    (before, after) => hasSameIdentity(before, after) && isSameText(before.body, after.body),
  );

/** An unchanged stretch longer than this is shortened in its middle. */
const LONGEST_SAME = 240;
const KEPT = 90;

/** Leaves out the middle of long unchanged stretches; at the edge of a paragraph all but its near end. */
export function abridge(pieces: readonly Piece[], sign: string): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same' || piece.text.length <= LONGEST_SAME) return piece;
    const words = piece.text;
    const head = words.slice(0, words.lastIndexOf(' ', KEPT) + 1 || KEPT);
    const rest = words.indexOf(' ', words.length - KEPT);
    const tail = index < pieces.length - 1 ? words.slice(rest === -1 ? -KEPT : rest) : '';
    return { ...piece, text: `${head}${sign}${tail}` };
  });
}

const sizeOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

const CUT = '[…]';

function compare({ before, after }: HistoryStep, most: number): Comparison | undefined {
  const facts = factChanges(before, after).map((fact) => ({
    label: fact.label,
    pieces: abridge(wordDiff(fact.before, fact.after), CUT),
  }));
  const { hunks: whole, omitted } = compareLegalTexts(before.body, after.body, most);
  const hunks = whole.map((hunk) => ({
    ...hunk,
    paragraphs: hunk.paragraphs.map(({ kind, pieces }) => ({ kind, pieces: abridge(pieces, CUT) })),
  }));
  const paragraphs = hunks.flatMap((hunk) => hunk.paragraphs);
  const changed = paragraphs.filter(({ kind }) => kind !== 'same').length;
  const count = facts.length + changed + omitted;
  if (count === 0) return undefined;
  const size = [...facts, ...paragraphs].reduce((sum, { pieces }) => sum + sizeOf(pieces), 0);
  const [beforeOn, afterOn] = [dateAt(before.at), dateAt(after.at)];
  return { facts, hunks, omitted, beforeOn, afterOn, count, size };
}

/** Characters of all comparisons of one page; a text of 40,000 rewritten once still fits. */
const MOST_CHARACTERS = 100_000;

const newestFirst = (a: DirectiveChange, b: DirectiveChange): number =>
  a.on === b.on ? 0 : a.on < b.on ? 1 : -1;

/**
 * All published changes, newest first. Entries whose earlier wording is not at hand stand without
 * comparison.
 * @param entries the document's `changes`
 * @param versions oldest first, the present text last; empty where there is no history
 */
export function directiveChanges(
  entries: readonly ChangeEntry[],
  versions: readonly Version[],
  now: Date,
): DirectiveChange[] {
  const steps = stepsOf(versions, now);
  let left = MOST_CHARACTERS;
  const compared = steps.toReversed().map((step): DirectiveChange => {
    const comparison = compare(step, left);
    left -= comparison?.size ?? 0;
    const own = step.entries.flatMap((index) => entries[index] ?? []);
    const on =
      own
        .map((entry) => entry.on)
        .sort()
        .at(-1) ?? step.on;
    return { on, entries: own.toSorted((a, b) => (a.on < b.on ? 1 : -1)), comparison };
  });
  const told = new Set(steps.flatMap((step) => step.entries));
  const others = entries
    .flatMap((entry, index) =>
      told.has(index) ? [] : [{ on: entry.on, entries: [entry], comparison: undefined }],
    )
    .reverse();
  return [...compared, ...others].sort(newestFirst);
}
