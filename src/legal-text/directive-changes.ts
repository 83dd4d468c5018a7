/** The change history of a document for its page: entries, newest first, with the wording. */
import { dateAt } from '#lib/local-date.ts';
import { wordDiff, type Piece } from '#lib/text-diff.ts';
import { factChanges, isCitedAlike } from '#features/directive/rules/fact-changes.ts';
import {
  historySteps,
  publicFrom,
  shownVersions,
  type HistoryStep,
  type Version,
} from '#features/versions.ts';
import type { Directive } from '#features/directive/schema.ts';
import { compareLegalTexts, isSameText, type LegalComparison } from './compare-legal.ts';

type ChangeEntry = NonNullable<Directive['changes']>[number];

interface Comparison extends LegalComparison {
  readonly facts: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
  /** Publication days of the two wordings. */
  readonly beforeOn: string;
  readonly afterOn: string;
  /** Number of changed facts and paragraphs, including those not shown. */
  readonly count: number;
  /** Its length on the page in characters. */
  readonly size: number;
}

export interface DirectiveChange {
  /** Sort date: that of its latest entry, or of the version if no entry describes it. */
  readonly on: string;
  /** Empty if no entry describes the change. */
  readonly entries: readonly ChangeEntry[];
  readonly comparison: Comparison | undefined;
}

const readsAlike = (before: Version, after: Version): boolean =>
  isCitedAlike(before, after) && isSameText(before.body, after.body);

/** Returns the steps that change the visible text; see `historySteps`. */
export const stepsOf = (versions: readonly Version[], now: Date): HistoryStep[] =>
  historySteps(versions, now, readsAlike);

/** Returns the days on which a public wording was replaced on the day of its publication. */
export function daysReplaced(versions: readonly Version[], now: Date): string[] {
  const shown = shownVersions(versions, now);
  const days = shown.flatMap((after, index) => {
    const before = shown[index - 1];
    const day = dateAt(after.at);
    return before && dateAt(publicFrom(before)) === day && !readsAlike(before, after) ? [day] : [];
  });
  return [...new Set(days)];
}

/** Longer unchanged stretches are shortened in the middle. */
const LONGEST_SAME = 240;
const KEPT = 90;

/** Shortens long unchanged stretches in the middle, the last of a paragraph after its beginning. */
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

/** Characters of all comparisons on one page; a text of 40,000 rewritten once still fits. */
const MOST_CHARACTERS = 100_000;

const newestFirst = (a: DirectiveChange, b: DirectiveChange): number =>
  a.on === b.on ? 0 : a.on < b.on ? 1 : -1;

/**
 * Returns all published changes, newest first. Entries whose earlier wording is missing have no
 * comparison.
 * @param entries the document's `changes`
 * @param versions oldest first, the current text last; empty without history
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
  const matched = new Set(steps.flatMap((step) => step.entries));
  const others = entries
    .flatMap((entry, index) =>
      matched.has(index) ? [] : [{ on: entry.on, entries: [entry], comparison: undefined }],
    )
    .reverse();
  return [...compared, ...others].sort(newestFirst);
}
