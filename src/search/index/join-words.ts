/** Joins the word indexes of parts of a site, each of which numbers its passages from 0. */
import type { Postings } from '#search/engine/word-index.ts';
import type { IndexedWord } from './pagefind-words.ts';

interface Part {
  /** Number of the part's first passage in the whole index. */
  readonly from: number;
  readonly postings: Postings;
}

function joined(form: string, parts: readonly Part[]): Postings {
  const count = parts.reduce((sum, { postings }) => sum + postings.passages.length, 0);
  const passages = new Uint32Array(count);
  const levels = new Uint8Array(count);
  let at = 0;
  for (const { from, postings } of parts) {
    passages.set(from === 0 ? postings.passages : postings.passages.map((each) => each + from), at);
    levels.set(postings.levels, at);
    at += postings.passages.length;
  }
  return { form, passages, levels };
}

export class JoinedWords {
  readonly #words = new Map<string, Map<string, Part[]>>();

  /** @param from number of the part's first passage in the whole index; add parts in order */
  add(words: readonly IndexedWord[], from: number): void {
    for (const { word, forms } of words) {
      const known = this.#words.get(word) ?? new Map<string, Part[]>();
      this.#words.set(word, known);
      for (const postings of forms) {
        const parts = known.get(postings.form);
        if (parts) parts.push({ from, postings });
        else known.set(postings.form, [{ from, postings }]);
      }
    }
  }

  all(): IndexedWord[] {
    return Array.from(this.#words, ([word, forms]) => ({
      word,
      forms: Array.from(forms, ([form, parts]) => joined(form, parts)).sort((a, b) =>
        a.form < b.form ? -1 : 1,
      ),
    }));
  }
}
