/** Turns passages into a word table: which words does a passage have → which passages has a word. */
import { itemAt } from '#lib/item-at.ts';
import { levelOf, type Lengths, NUMBER_LEVEL } from '#search/levels.ts';
import { documentKeys } from '#search/number-keys.ts';
import { type Abbreviations, foldForm, JOINT, readText, type Syllable } from '#search/syllables.ts';
import type { Passage, SearchPage } from '#search/types.ts';
import { compareText, type WordTable } from './word-table.ts';

/** Words above a passage other than its own heading (the page title) count this much. */
const CONTEXT = 0.4;
/** More tokens than a site has; pairs of token numbers must be exact in a double. */
const MOST_TOKENS = 2 ** 26;

const CHUNK = 2 ** 18;

/** An array of numbers that grows without being copied. */
class Growing<T extends Uint32Array | Uint8Array> {
  readonly #chunks: T[] = [];
  readonly #newChunk: (length: number) => T;
  length = 0;

  constructor(newChunk: (length: number) => T) {
    this.#newChunk = newChunk;
  }
  push(item: number): void {
    const at = this.length % CHUNK;
    if (at === 0) this.#chunks.push(this.#newChunk(CHUNK));
    itemAt(this.#chunks, this.#chunks.length - 1)[at] = item;
    this.length += 1;
  }
  at = (index: number): number => this.#chunks[Math.floor(index / CHUNK)]?.[index % CHUNK] ?? 0;
}
const numbers = () => new Growing((length) => new Uint32Array(length));

export class Inverter {
  readonly #abbreviations: Abbreviations;
  /** Numbers of marked syllables and of the keys of documents. */
  readonly #singles = new Map<string, number>();
  /** Numbers of pairs, by the numbers of both syllables: their strings are made once, at the end. */
  readonly #pairs = new Map<number, number>();
  /** Marked forms by number; `undefined` for a pair. */
  readonly #forms: (string | undefined)[] = [];
  /** The numbers of both syllables of a pair. */
  readonly #one = numbers();
  readonly #other = numbers();
  /** Of the present passage, by token. */
  readonly #body: number[] = [];
  readonly #heading: number[] = [];
  #present: number[] = [];
  /** The words of each passage, one passage after the other. */
  readonly #token = numbers();
  readonly #level = new Growing((length) => new Uint8Array(length));
  /** Number of words up to the end of each passage. */
  readonly #ends: number[] = [];

  constructor(abbreviations: Abbreviations) {
    this.#abbreviations = abbreviations;
  }

  /** Adds all passages of a page, which follow those of the pages before. */
  add(page: SearchPage): void {
    for (const passage of page.passages) this.#addPassage(page, passage);
  }

  #addPassage(page: SearchPage, passage: Passage): void {
    const first = passage === page.passages[0];
    const read = (text: string) => readText(text, this.#abbreviations);
    const body = read(passage.text);
    const heading = read(first ? page.title : passage.heading);
    const context = first
      ? [page.kind, page.type, page.number, page.agency].join('\n')
      : page.title;
    this.#count(body, this.#body, 1);
    this.#count(heading, this.#heading, 1);
    this.#count(read(context), this.#heading, CONTEXT);
    const length: Lengths = { body: body.length, heading: heading.length };
    for (const token of this.#present) {
      const times = { body: this.#body[token] ?? 0, heading: this.#heading[token] ?? 0 };
      this.#addEntry(token, levelOf(times, length, page.secondary));
      this.#body[token] = this.#heading[token] = 0;
    }
    this.#present = [];
    if (first)
      for (const key of documentKeys(page.number, page.type, page.date))
        this.#addEntry(this.#single(key), NUMBER_LEVEL);
    this.#ends.push(this.#token.length);
  }

  #addEntry(token: number, level: number): void {
    this.#token.push(token);
    this.#level.push(level);
  }

  #count(syllables: readonly Syllable[], times: number[], weight: number): void {
    let before = -1;
    for (const { marked, apart } of syllables) {
      const token = this.#single(marked);
      if (before >= 0 && !apart) this.#countToken(this.#pair(before, token), times, weight);
      this.#countToken(token, times, weight);
      before = token;
    }
  }

  #countToken(token: number, times: number[], weight: number): void {
    if (this.#body[token] === 0 && this.#heading[token] === 0) this.#present.push(token);
    times[token] = (times[token] ?? 0) + weight;
  }

  #newToken(form: string | undefined, one = 0, other = 0): number {
    this.#body.push(0);
    this.#heading.push(0);
    this.#one.push(one);
    this.#other.push(other);
    return this.#forms.push(form) - 1;
  }

  #formOf(token: number): string {
    const form = this.#forms[token];
    return form ?? this.#formOf(this.#one.at(token)) + JOINT + this.#formOf(this.#other.at(token));
  }

  #single(marked: string): number {
    let token = this.#singles.get(marked);
    if (token === undefined) this.#singles.set(marked, (token = this.#newToken(marked)));
    return token;
  }

  #pair(one: number, other: number): number {
    const key = one * MOST_TOKENS + other;
    let token = this.#pairs.get(key);
    if (token === undefined) this.#pairs.set(key, (token = this.#newToken(undefined, one, other)));
    return token;
  }

  /** The words of all passages that were added. */
  table(): WordTable {
    const all = this.#forms.map((_, number) => {
      const form = this.#formOf(number);
      return { word: foldForm(form), form, number };
    });
    all.sort((a, b) => compareText(a.word, b.word) || compareText(a.form, b.form));

    const counts = new Uint32Array(all.length);
    for (let at = 0; at < this.#token.length; at += 1)
      counts[this.#token.at(at)] = itemAt(counts, this.#token.at(at)) + 1;
    // A syllable that occurs only within an abbreviation's key has no entry of its own.
    const used = all.filter(({ number }) => itemAt(counts, number) > 0);
    const starts = new Uint32Array(used.length + 1);
    const next = new Uint32Array(all.length);
    used.forEach(({ number }, at) => {
      next[number] = itemAt(starts, at);
      starts[at + 1] = itemAt(starts, at) + itemAt(counts, number);
    });
    const passages = new Uint32Array(this.#token.length);
    const levels = new Uint8Array(this.#token.length);
    let passage = 0;
    for (let at = 0; at < this.#token.length; at += 1) {
      while (at >= itemAt(this.#ends, passage)) passage += 1;
      const token = this.#token.at(at);
      const to = itemAt(next, token);
      passages[to] = passage;
      levels[to] = this.#level.at(at);
      next[token] = to + 1;
    }
    return {
      words: used.map(({ word }) => word),
      forms: used.map(({ form }) => form),
      starts,
      passages,
      levels,
    };
  }
}
