/**
 * Corrects typing slips: what no page has and is no Vietnamese syllable is replaced by the most
 * likely one that some page has next to the same neighbours. A correct syllable is never replaced:
 * the reader learns that no page has it, and what may have been meant is evidence ("sã hội").
 */
import { itemAt } from '#lib/item-at.ts';
import { isSyllable } from '#lib/vi-syllable.ts';
import {
  type Abbreviations,
  agreement,
  JOINT,
  type Syllable,
  syllablesOf,
  writtenForm,
} from '#search/syllables.ts';
import { slips } from './likeness.ts';
import type { WordIndex } from './word-index.ts';

/** What occurs only once may be a slip itself. */
const LEAST_PASSAGES = 2;

/** A query with its slips corrected. */
interface Mended {
  readonly text: string;
  /** Words that no page has and that were left as typed. */
  readonly unknown: readonly string[];
  /** What may have been meant by some of them, with neighbours. */
  readonly meant: readonly {
    readonly words: readonly string[];
    readonly also: readonly string[];
  }[];
}

export interface SpellingIndex {
  readonly words: Pick<WordIndex, 'forms'>;
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
}

/** Quoted text is literal, and a piece with a digit is a number or a name; neither is corrected. */
const LEFT_ALONE = /["“”„][^"“”„]*["“”„]|\S*\d\S*/g;

/** Returns the syllables that may be wrong, at their offsets in the text. */
const spelledOf = (text: string): Syllable[] =>
  syllablesOf(text.replace(LEFT_ALONE, (piece) => '\n'.repeat(piece.length)));

interface Adjacency {
  readonly support: number;
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

  /** Returns whether pages have a word: with the typed marks, at most with others, or not. */
  async #standing({ folded, marked }: Syllable): Promise<'known' | 'other marks' | 'unknown'> {
    if (this.#index.abbreviations.has(folded)) return 'known';
    const forms = await this.#index.words.forms(folded);
    if (forms.some(({ form }) => agreement(marked, form) !== 'other')) return 'known';
    return forms.length > 0 ? 'other marks' : 'unknown';
  }

  /** Returns how often a word occurs next to a neighbour, and how it is written there. */
  async #adjacency(word: string, before: string, after: string): Promise<Adjacency> {
    if (before === '' && after === '') return { support: 0, form: '' };
    const { count, form } = await this.#count([before || word, after || word].join(JOINT));
    return { support: count, form: form.split(JOINT)[before ? 1 : 0] ?? '' };
  }

  /** Returns the best candidate, with diacritics unless the query was typed without any. */
  async #bestFor(syllables: readonly Syllable[], at: number) {
    const { folded, apart } = itemAt(syllables, at);
    const before = apart ? undefined : syllables[at - 1];
    const after = syllables[at + 1]?.apart ? undefined : syllables[at + 1];
    const similar = slips(folded, await this.#index.lexicon()).filter(
      ({ word }) => word !== folded,
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
        const { support, form } = both[0].support >= both[1].support ? both[0] : both[1];
        const value = likeness * (1 + Math.log1p(both[0].support + both[1].support));
        const bare = syllables.every(({ folded: plain, marked }) => plain === marked);
        const written = bare || support === 0 ? word : writtenForm(form);
        return { at, written, value, support };
      }),
    );
    return weighed.sort((a, b) => b.value - a.value)[0];
  }

  /** Corrects words that no page has. */
  async mend(text: string): Promise<Mended> {
    const syllables = spelledOf(text);
    const standings = await Promise.all(syllables.map((syllable) => this.#standing(syllable)));
    const slipped: Candidate[] = [];
    const unknown: string[] = [];
    const meant: Mended['meant'][number][] = [];
    for (const [at, syllable] of syllables.entries()) {
      const standing = standings[at];
      if (standing === 'known') continue;
      const typed = text.slice(syllable.start, syllable.end);
      const best = isWord(syllable) ? await this.#bestFor(syllables, at) : undefined;
      const isSlip = standing === 'unknown' && !isSyllable(typed.toLowerCase());
      if (best && isSlip && (best.support > 0 || syllables.length === 1)) {
        slipped.push(best);
        continue;
      }
      unknown.push(typed);
      if (!best || best.support === 0) continue;
      const from = syllables[at - 1]?.start ?? syllable.start;
      const to = syllables[at + 1]?.end ?? syllable.end;
      const also = replaced(text.slice(0, to), syllables, [best]).slice(from);
      meant.push({ words: [text.slice(from, to)], also: [also] });
    }
    return { text: replaced(text, syllables, slipped), unknown, meant };
  }
}

/** Puts the corrections in place of what was typed. @param candidates in order */
function replaced(
  text: string,
  syllables: readonly Syllable[],
  candidates: readonly Candidate[],
): string {
  let [written, from] = ['', 0];
  for (const { at, written: word } of candidates) {
    const { start, end } = itemAt(syllables, at);
    written += text.slice(from, start) + word;
    from = end;
  }
  return written + text.slice(from);
}
