/** The words of a passage that answer, with what matched marked. */
import { itemAt } from '#lib/item-at.ts';
import { readText, type Abbreviations } from './abbreviations.ts';
import type { Query, QueryToken } from './query.ts';
import { agreement, JOINT, type Syllable } from './syllables.ts';
import type { Passage, Piece } from './types.ts';
import { bestWindow, type Values } from './windows.ts';

/** Two to three lines on a phone. */
const LENGTH = 34;
const CONTEXT = 5;
const NEAR = 12;
/** Words rarer than one passage in four are marked wherever they stand, others in pairs only. */
const WORTH_MARKING = 1.3;

const fits = (token: QueryToken | undefined, marked: string): boolean =>
  token !== undefined && token.typed.some((typed) => agreement(typed, marked) !== 'other');

/** Numbers of the syllables that match the query. */
function matches(syllables: readonly Syllable[], query: Query, values: Values): Set<number> {
  const tokens = new Map(query.tokens.map((token) => [token.folded, token]));
  const few = query.syllables.length <= 2;
  const marked = new Set<number>();
  syllables.forEach(({ folded, marked: form }, at) => {
    const single = tokens.get(folded);
    if (fits(single, form) && (few || (values.get(folded) ?? 0) >= WORTH_MARKING)) marked.add(at);
    const next = syllables[at + 1];
    if (!next || next.apart) return;
    if (fits(tokens.get(folded + JOINT + next.folded), form + JOINT + next.marked))
      marked.add(at).add(at + 1);
  });
  return marked;
}

/** Some words before the match; the sentence's beginning when that is near, so that it reads as language. */
function beginning(syllables: readonly Syllable[], from: number): number {
  for (let at = from; at > Math.max(0, from - NEAR); at -= 1)
    if (itemAt(syllables, at).apart) return at;
  return from <= NEAR ? 0 : from - CONTEXT;
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** Where the matching stretch begins in the passage's text, in UTF-16 units. */
  readonly at: number;
}

/** The best stretch of a passage; its beginning when nothing in it matches. */
export function excerptOf(
  passage: Passage,
  query: Query,
  values: Values,
  abbreviations: Abbreviations,
): Excerpt {
  const { text } = passage;
  const syllables = readText(text, abbreviations);
  const found = bestWindow(syllables, values, LENGTH);
  const from = beginning(syllables, found.from);
  const to = Math.min(syllables.length, Math.max(from + LENGTH, found.to));
  const marked = matches(syllables, query, values);
  const begin = from === 0 ? 0 : (syllables[from]?.start ?? 0);
  const end = to === syllables.length ? text.length : (syllables[to - 1]?.end ?? text.length);

  const pieces: Piece[] = [];
  const add = (piece: string, mark: boolean) => {
    if (piece !== '') pieces.push({ text: clean(piece), mark });
  };
  let at = begin;
  for (let number = from; number < to; number += 1) {
    if (!marked.has(number)) continue;
    const { start } = itemAt(syllables, number);
    let last = number;
    while (last + 1 < to && marked.has(last + 1) && !itemAt(syllables, last + 1).apart) last += 1;
    add(text.slice(at, start), false);
    at = itemAt(syllables, last).end;
    add(text.slice(start, at), true);
    number = last;
  }
  add(text.slice(at, end), false);
  if (begin > 0) pieces.unshift({ text: '… ', mark: false });
  if (end < text.length) pieces.push({ text: ' …', mark: false });
  return { pieces, at: syllables[found.from]?.start ?? 0 };
}
