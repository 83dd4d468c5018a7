/**
 * Corrects typing slips. A syllable that no page has is replaced by the most likely one that some
 * page has next to the same neighbours. A syllable that exists, but never next to its neighbours,
 * is only suspected: the correction is offered as a link and counts a little.
 */
import { itemAt } from '#lib/item-at.ts';
import {
  type Abbreviations,
  JOINT,
  type Syllable,
  syllablesOf,
  writtenForm,
} from '#search/syllables.ts';
import { slips } from './likeness.ts';
import type { WordIndex } from './word-index.ts';

/** Longer queries are questions, whose correct words may form pairs that occur in no document. */
const LONGEST_SUSPECTED = 10;
/** What occurs only once may be a slip itself. */
const LEAST_PASSAGES = 2;
/** A suspicion needs a likely slip and no coincidental pair: "hối lộ", not "sinh nghĩa". */
const LEAST_LIKENESS = 0.6;
const LEAST_SUPPORT = 2;
const LEAST_BOND = 0.2;

interface Correction {
  /** The query with corrections applied. */
  readonly text: string;
  /** Each corrected syllable with its neighbours. */
  readonly corrected: readonly (readonly Syllable[])[];
}

export interface SpellingIndex {
  readonly words: WordIndex;
  readonly abbreviations: Abbreviations;
  /** All folded syllables of the site; among them some that are no longer there. */
  lexicon(): Promise<ReadonlySet<string>>;
}

interface Candidate {
  readonly at: number;
  /** Written form, with diacritics if pages show them. */
  readonly written: string;
  readonly value: number;
  /** Number of passages that have it next to a neighbour. */
  readonly support: number;
  /** The share of the rarer word's passages in which both words are adjacent. */
  readonly bond: number;
}

/** Quoted text is literal, and a piece with a digit is a number or a name; neither is corrected. */
const LEFT_ALONE = /["“”„][^"“”„]*["“”„]|\S*\d\S*/g;

/** Returns the syllables that may be wrong, at their offsets in the text. */
const spelledOf = (text: string): Syllable[] =>
  syllablesOf(text.replace(LEFT_ALONE, (piece) => '\n'.repeat(piece.length)));

interface Adjacency {
  readonly support: number;
  readonly bond: number;
  /** Marked form of the word in the most frequent form of the pair. */
  readonly form: string;
}

const isWord = ({ folded }: Syllable): boolean => /^[a-z]{2,}$/.test(folded);

export class Spelling {
  readonly #index: SpellingIndex;

  constructor(index: SpellingIndex) {
    this.#index = index;
  }

  /** Returns the number of passages with a token, and its most frequent form. */
  async #count(folded: string): Promise<{ count: number; form: string }> {
    const forms = await this.#index.words.forms(folded);
    let [count, most, form] = [0, 0, folded];
    for (const each of forms) {
      count += each.passages.length;
      if (each.passages.length > most) [most, form] = [each.passages.length, each.form];
    }
    return { count, form };
  }

  async #isKnown({ folded }: Syllable): Promise<boolean> {
    if (this.#index.abbreviations.has(folded)) return true;
    return (await this.#count(folded)).count > 0;
  }

  /** Returns how often a word occurs next to a neighbour, and how it is written there. */
  async #adjacency(word: string, before: string, after: string): Promise<Adjacency> {
    const [own, neighbour, pair] = await Promise.all([
      this.#count(word),
      this.#count(before || after),
      this.#count([before || word, after || word].join(JOINT)),
    ]);
    const bond = pair.count / Math.max(1, Math.min(own.count, neighbour.count));
    const form = pair.form.split(JOINT)[before ? 1 : 0] ?? '';
    return { support: pair.count, bond, form };
  }

  /** Returns the best candidate, with diacritics unless the query was typed without any. */
  async #bestFor(syllables: readonly Syllable[], at: number, least: number) {
    const { folded, apart } = itemAt(syllables, at);
    const before = apart ? undefined : syllables[at - 1];
    const after = syllables[at + 1]?.apart ? undefined : syllables[at + 1];
    const similar = slips(folded, await this.#index.lexicon()).filter(
      ({ word, likeness }) => word !== folded && likeness >= least,
    );
    const counts = await Promise.all(similar.map(({ word }) => this.#count(word)));
    const candidates = similar
      .filter((_, number) => itemAt(counts, number).count >= LEAST_PASSAGES)
      .slice(0, 5);
    const weighed = await Promise.all(
      candidates.map(async ({ word, likeness }): Promise<Candidate> => {
        const both = await Promise.all([
          this.#adjacency(word, before?.folded ?? '', ''),
          this.#adjacency(word, '', after?.folded ?? ''),
        ]);
        const { support, bond, form } = both[0].support >= both[1].support ? both[0] : both[1];
        const value = likeness * (1 + Math.log1p(both[0].support + both[1].support));
        const bare = syllables.every(({ folded: plain, marked }) => plain === marked);
        const written = bare || support === 0 ? word : writtenForm(form);
        return { at, written, value, support, bond };
      }),
    );
    return weighed.sort((a, b) => b.value - a.value)[0];
  }

  /** Returns the syllables that never occur next to any of their neighbours. */
  async #suspects(syllables: readonly Syllable[]): Promise<number[]> {
    if (syllables.length < 2 || syllables.length > LONGEST_SUSPECTED) return [];
    const pairs = await Promise.all(
      syllables.slice(1).map(async (next, at) => {
        if (next.apart) return 0;
        return (await this.#count(itemAt(syllables, at).folded + JOINT + next.folded)).count;
      }),
    );
    return syllables.flatMap((syllable, at) =>
      isWord(syllable) && (pairs[at - 1] ?? 0) + (pairs[at] ?? 0) === 0 ? [at] : [],
    );
  }

  /** Corrects words that no page has; `unknown` are those without a likely correction. */
  async mend(text: string): Promise<Correction & { readonly unknown: readonly string[] }> {
    const syllables = spelledOf(text);
    const known = await Promise.all(syllables.map((syllable) => this.#isKnown(syllable)));
    const candidates: Candidate[] = [];
    const unknown: string[] = [];
    for (const [at, syllable] of syllables.entries()) {
      if (known[at]) continue;
      const best = isWord(syllable) ? await this.#bestFor(syllables, at, 0) : undefined;
      if (best && (best.support > 0 || syllables.length === 1)) candidates.push(best);
      else unknown.push(text.slice(syllable.start, syllable.end));
    }
    return { ...replaced(text, syllables, candidates), unknown };
  }

  /** Suggests corrections for words that pages have, but never next to each other. */
  async suspect(text: string): Promise<Correction | undefined> {
    const syllables = spelledOf(text);
    const found: Candidate[] = [];
    for (const at of await this.#suspects(syllables)) {
      const best = await this.#bestFor(syllables, at, LEAST_LIKENESS);
      if (best && best.support >= LEAST_SUPPORT && best.bond >= LEAST_BOND) found.push(best);
    }
    // Of two adjacent suspects, keep the one with the better correction.
    const kept = found.filter(
      ({ at, value }) =>
        !found.some((other) => Math.abs(other.at - at) === 1 && other.value > value),
    );
    return kept.length > 0 ? replaced(text, syllables, kept) : undefined;
  }
}

function replaced(
  text: string,
  syllables: readonly Syllable[],
  candidates: readonly Candidate[],
): Correction {
  let [written, from] = ['', 0];
  for (const { at, written: word } of candidates) {
    const { start, end } = itemAt(syllables, at);
    written += text.slice(from, start) + word;
    from = end;
  }
  const all = spelledOf(written + text.slice(from));
  return {
    text: written + text.slice(from),
    corrected: candidates.map(({ at }) => all.slice(Math.max(0, at - 1), at + 2)),
  };
}
