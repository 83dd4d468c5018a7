/** Looks words up in the words files of all segments, and loads each file once. */
import { decode } from 'cborg';
import { itemAt } from '#lib/item-at.ts';
import { type PackedWord, type PackedWords, unpackDistances, wordsPath } from '#search/format.ts';
import { type Catalogue, GONE, type OpenSegment } from './segments.ts';

/** The passages that have one form of a word, in order, and its level in each (levels.ts). */
export interface Postings {
  /** The form with marks; the word itself if it has none. */
  readonly form: string;
  readonly passages: Uint32Array;
  readonly levels: Uint8Array;
}

/** @throws when it is not a words file */
function decodeWords(path: string, data: Uint8Array): Map<string, PackedWord> {
  try {
    return new Map((decode(data) as PackedWords).map((word) => [word[0], word]));
  } catch (error) {
    throw new Error(`${path}: không phải tệp chỉ mục tìm kiếm`, { cause: error });
  }
}

/** Renumbers the passages of a form through all segments, and leaves out those that are gone. */
function renumbered({ form, passages, levels }: Postings, passageAt: Uint32Array): Postings {
  const numbers = passages.map((passage) => itemAt(passageAt, passage));
  if (!numbers.includes(GONE)) return { form, passages: numbers, levels };
  return {
    form,
    passages: numbers.filter((number) => number !== GONE),
    levels: levels.filter((_, at) => numbers[at] !== GONE),
  };
}

class SegmentWords {
  readonly #segment: OpenSegment;
  readonly #loaded = new Map<string, Promise<Map<string, PackedWord>>>();

  constructor(segment: OpenSegment) {
    this.#segment = segment;
  }

  #fileOf(word: string): string | undefined {
    const { words } = this.#segment.pages;
    let [low, high] = [0, words.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from, to, file] = itemAt(words, middle);
      if (word < from) high = middle - 1;
      else if (word > to) low = middle + 1;
      else return file;
    }
    return undefined;
  }

  #load(file: string): Promise<Map<string, PackedWord>> {
    const known = this.#loaded.get(file);
    if (known) return known;
    const path = wordsPath(file);
    const loading = this.#segment.site.read(path).then((data) => decodeWords(path, data));
    this.#loaded.set(file, loading);
    return loading;
  }

  async forms(word: string): Promise<Postings[]> {
    const file = this.#fileOf(word);
    const [, forms = []] = (file && (await this.#load(file)).get(word)) || [];
    return forms
      .map(([form, distances, levels]) => {
        const passages = unpackDistances(distances, levels.length);
        return renumbered({ form, passages, levels }, this.#segment.passageAt);
      })
      .filter(({ passages }) => passages.length > 0);
  }

  async startingWith(prefix: string, limit: number): Promise<string[]> {
    const found: string[] = [];
    for (const [from, to, file] of this.#segment.pages.words) {
      if (to < prefix) continue;
      if (found.length >= limit || (from > prefix && !from.startsWith(prefix))) break;
      for (const word of (await this.#load(file)).keys())
        if (word.startsWith(prefix) && (await this.forms(word)).length > 0) found.push(word);
    }
    return found.slice(0, limit);
  }
}

/** Joins what several segments have of one form, as one segment would have it. */
function joined(form: string, parts: readonly Postings[]): Postings {
  const all = parts.flatMap(({ passages, levels }) =>
    Array.from(passages, (passage, at) => [passage, itemAt(levels, at)] as const),
  );
  all.sort(([a], [b]) => a - b);
  return {
    form,
    passages: Uint32Array.from(all, ([passage]) => passage),
    levels: Uint8Array.from(all, ([, level]) => level),
  };
}

export class WordIndex {
  readonly #segments: readonly SegmentWords[];
  readonly #forms = new Map<string, Promise<readonly Postings[]>>();

  constructor({ segments }: Pick<Catalogue, 'segments'>) {
    this.#segments = segments.map((segment) => new SegmentWords(segment));
  }

  async #find(word: string): Promise<readonly Postings[]> {
    const found = await Promise.all(this.#segments.map((segment) => segment.forms(word)));
    const having = found.filter(({ length }) => length > 0);
    if (having.length < 2) return having[0] ?? [];
    const byForm = new Map<string, Postings[]>();
    for (const each of having.flat())
      byForm.set(each.form, [...(byForm.get(each.form) ?? []), each]);
    return Array.from(byForm, ([form, parts]) => joined(form, parts)).sort((a, b) =>
      a.form < b.form ? -1 : 1,
    );
  }

  /** Returns all forms of a folded word; none if no passage has it. */
  forms(word: string): Promise<readonly Postings[]> {
    const known = this.#forms.get(word);
    if (known) return known;
    const finding = this.#find(word);
    this.#forms.set(word, finding);
    return finding;
  }

  /** Returns at most `limit` words with that prefix that passages have, in order. */
  async startingWith(prefix: string, limit: number): Promise<readonly string[]> {
    const found = await Promise.all(this.#segments.map((each) => each.startingWith(prefix, limit)));
    return [...new Set(found.flat())].sort().slice(0, limit);
  }
}
