/** A match → what the reader sees of it: the words of the passage that answer, what matched marked. */
import { itemAt } from '#lib/item-at.ts';
import { type Abbreviations, agreement, JOINT, readText, type Syllable } from './syllables.ts';
import type { Query, QueryToken } from './query.ts';
import type { Hit, Passage, Piece } from './types.ts';
import { belowBase } from '#lib/below-base.ts';
import type { Found } from './catalogue.ts';

/** Folded word or pair → what it is worth (its rarity). */
export type Values = ReadonlyMap<string, number>;

interface Window {
  /** Numbers of syllables, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Worth of the different words and pairs in it. */
  readonly value: number;
}

/** The tokens that begin at that syllable. */
function tokensAt(syllables: readonly Syllable[], at: number, values: Values): string[] {
  const { folded } = itemAt(syllables, at);
  const next = syllables[at + 1];
  const pair = next && !next.apart ? folded + JOINT + next.folded : '';
  return [folded, pair].filter((token) => values.has(token));
}

/** The first stretch of at most `width` syllables with the most of the query. */
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
    // Sums of parts drift by rounding; only a real gain moves the window on.
    if (value > best.value + 1e-6) best = { from, to: to + 1, value };
  }
  // It begins with the first word of the query, not with what happens to fill its width.
  let start = best.from;
  while (start < best.to && tokens[start]?.length === 0) start += 1;
  return { ...best, from: start };
}

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

interface Excerpt {
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

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The finest place that the text at that offset belongs to; none at the page's beginning. */
function placeAt({ id, heading, places = [] }: Passage, at: number) {
  const inner = places.filter((place) => place.at <= at).pop();
  if (inner) return { id: inner.id, label: capitalised(inner.label) };
  return id === '' ? undefined : { id, label: capitalised(heading) };
}

interface HitContext {
  readonly query: Query;
  readonly values: Values;
  readonly abbreviations: Abbreviations;
  /** Base path of the site, with a slash at its end. */
  readonly base: string;
}

/** @param exactNumber did the query name the document? Then its beginning is what was asked for. */
export function hitOf(
  { page, passage }: Found,
  exactNumber: boolean,
  { query, values, abbreviations, base }: HitContext,
): Hit {
  const url = belowBase(base, page.url);
  const { pieces, at } = excerptOf(passage, query, values, abbreviations);
  const place = exactNumber ? undefined : placeAt(passage, at);
  return {
    ...page,
    url,
    exactNumber,
    ...(place && { place: { label: place.label, url: `${url}#${place.id}` } }),
    excerpt: pieces,
  };
}
