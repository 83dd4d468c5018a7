/** Finds words of a query that no page has with their marks, so that the reader learns of it. */
import { type Abbreviations, agreement, JOINT, syllablesOf } from '#search/syllables.ts';
import type { WordIndex } from './word-index.ts';

type Words = Pick<WordIndex, 'forms'>;

const isOn = async (words: Words, token: string): Promise<boolean> =>
  (await words.forms(token)).length > 0;

/**
 * "hối lộ" finds pages with "hỏi" and "lo", because marks are often left out; only a note tells the
 * reader that none has "hối". A word with wrong marks is none: pages have it beside its neighbour.
 * @returns the words as typed, neighbours together; without those that pages lack in any form
 */
export async function absentWords(
  text: string,
  words: Words,
  abbreviations: Abbreviations,
): Promise<string[]> {
  const syllables = syllablesOf(text);
  const absent = await Promise.all(
    syllables.map(async ({ folded, marked, apart }, at) => {
      if (marked === folded || abbreviations.has(folded)) return false;
      const forms = await words.forms(folded);
      if (forms.length === 0) return false;
      if (forms.some(({ form }) => agreement(marked, form) !== 'other')) return false;
      const [before, after] = [syllables[at - 1], syllables[at + 1]];
      const pairs = [
        ...(before && !apart ? [before.folded + JOINT + folded] : []),
        ...(after && !after.apart ? [folded + JOINT + after.folded] : []),
      ];
      return !(await Promise.all(pairs.map((pair) => isOn(words, pair)))).includes(true);
    }),
  );
  const found: { start: number; end: number }[] = [];
  for (const [at, { start, end, apart }] of syllables.entries()) {
    const last = found.at(-1);
    if (absent[at] && absent[at - 1] && last && !apart) last.end = end;
    else if (absent[at]) found.push({ start, end });
  }
  return found.map(({ start, end }) => text.slice(start, end));
}
