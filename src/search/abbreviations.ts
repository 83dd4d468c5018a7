/**
 * Abbreviations are read as what they stand for, in what is indexed and in what is asked, so that
 * "UBND tỉnh" and "Ủy ban nhân dân tỉnh" are the same words.
 */
import { syllablesOf, type Syllable } from './syllables.ts';

/** Folded short form → syllables of the full form. */
export type Abbreviations = ReadonlyMap<string, readonly Syllable[]>;

/** The table of the content as a map; the first of two entries with one short form holds. */
export function abbreviationsOf(
  entries: readonly { readonly short: string; readonly full: string }[],
): Abbreviations {
  const map = new Map<string, readonly Syllable[]>();
  for (const { short, full } of entries) {
    const key = keyOf(syllablesOf(short));
    if (!map.has(key)) map.set(key, syllablesOf(full));
  }
  return map;
}

const keyOf = (syllables: readonly Syllable[]): string =>
  syllables.map(({ folded }) => folded).join('');

/** A document's number ("15/QĐ-UBND") is a name, not words. */
const inNumber = (text: string, { start, end }: Syllable): boolean =>
  /[/-]/.test(text[start - 1] ?? ' ') || /[/-]/.test(text[end] ?? ' ');

/**
 * The syllables of a text, with abbreviations written out; those stand where the short form stands.
 * @param anyCase queries are typed in lower case; in a text only capitals are an abbreviation
 */
export function readText(
  text: string,
  abbreviations: Abbreviations,
  anyCase = false,
): readonly Syllable[] {
  const syllables = syllablesOf(text);
  if (abbreviations.size === 0) return syllables;
  return syllables.flatMap((syllable) => {
    const full = abbreviations.get(syllable.folded);
    if (!full || inNumber(text, syllable)) return syllable;
    const word = text.slice(syllable.start, syllable.end);
    if (!anyCase && word !== word.toUpperCase()) return syllable;
    const { start, end, apart } = syllable;
    return full.map((part, at) => ({ ...part, start, end, apart: at === 0 && apart }));
  });
}
