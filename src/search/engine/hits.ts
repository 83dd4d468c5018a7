/** Turns a match into a result: an excerpt of the passage with matched words marked. */
import { itemAt } from '#lib/item-at.ts';
import {
  type Abbreviations,
  agreement,
  JOINT,
  readText,
  type Syllable,
} from '#search/syllables.ts';
import type { Query, QueryToken } from './query.ts';
import type { Hit, Passage, Piece } from '#search/types.ts';
import { belowBase } from '#lib/below-base.ts';
import { upperFirst } from '#lib/fold-text.ts';
import type { Found } from './passage-reader.ts';

/** Folded word or pair → its weight (rarity). */
export type Values = ReadonlyMap<string, number>;

interface Window {
  /** Syllable indices; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Total weight of the distinct words and pairs in it. */
  readonly value: number;
}

function tokensAt(syllables: readonly Syllable[], at: number, values: Values): string[] {
  const { folded } = itemAt(syllables, at);
  const next = syllables[at + 1];
  const pair = next && !next.apart ? folded + JOINT + next.folded : '';
  return [folded, pair].filter((token) => values.has(token));
}

/** Returns the first stretch of at most `width` syllables with the highest total weight. */
function bestWindow(syllables: readonly Syllable[], values: Values, width: number): Window {
  const times = new Map<string, number>();
  const tokens = syllables.map((_, at) => tokensAt(syllables, at, values));
  let [value, best, from]: [number, Window, number] = [0, { from: 0, to: 0, value: 0 }, 0];
  for (let to = 0; to < syllables.length; to += 1) {
    for (const token of itemAt(tokens, to)) {
      const count = times.get(token) ?? 0;
      if (count === 0) value += values.get(token) ?? 0;
      times.set(token, count + 1);
    }
    for (; to - from >= width; from += 1)
      for (const token of itemAt(tokens, from)) {
        const count = (times.get(token) ?? 0) - 1;
        if (count === 0) value -= values.get(token) ?? 0;
        times.set(token, count);
      }
    // Rounding errors accumulate in the sums; only a real gain moves the window.
    if (value > best.value + 1e-6) best = { from, to: to + 1, value };
  }
  // Start at the first word of the query rather than at unmatched words before it.
  let start = best.from;
  while (start < best.to && tokens[start]?.length === 0) start += 1;
  return { ...best, from: start };
}

/** Two to three lines on a phone. */
const LENGTH = 34;
const CONTEXT = 5;
const NEAR = 12;
/** Words in fewer than one passage in four are marked everywhere, others only in pairs. */
const WORTH_MARKING = 1.3;

const fits = (token: QueryToken | undefined, marked: string): boolean =>
  token !== undefined && token.typed.some((typed) => agreement(typed, marked) !== 'other');

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

/** Starts some words before the match, or at the beginning of the sentence when that is near. */
function beginning(syllables: readonly Syllable[], from: number): number {
  for (let at = from; at > Math.max(0, from - NEAR); at -= 1)
    if (itemAt(syllables, at).apart) return at;
  return from <= NEAR ? 0 : from - CONTEXT;
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ');

interface Excerpt {
  readonly pieces: readonly Piece[];
  /** Offset of the matching stretch in the passage's text, in UTF-16 units. */
  readonly at: number;
}

/** Returns the best excerpt of a passage; its beginning when nothing in it matches. */
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

/** Returns the innermost place (khoản, point, passage) at that offset; none at the page's top. */
function placeAt({ id, heading, places = [] }: Passage, at: number) {
  const inner = places.filter((place) => place.at <= at).pop();
  if (inner) return { id: inner.id, label: upperFirst(inner.label) };
  return id === '' ? undefined : { id, label: upperFirst(heading) };
}

interface HitContext {
  readonly query: Query;
  readonly values: Values;
  readonly abbreviations: Abbreviations;
}

/**
 * Builds the result for a match.
 * @param exactNumber true if the query named the document by number; the excerpt is then its
 * beginning
 */
export function hitOf(
  { page, passage, site }: Found,
  exactNumber: boolean,
  { query, values, abbreviations }: HitContext,
): Hit {
  const url = belowBase(site.base, page.url);
  const { pieces, at } = excerptOf(passage, query, values, abbreviations);
  const place = exactNumber ? undefined : placeAt(passage, at);
  return {
    ...page,
    url,
    exactNumber,
    ...(place && { place: { label: place.label, url: `${url}#${place.id}` } }),
    excerpt: pieces,
    ...(site.partner && { site: site.partner.name }),
  };
}
