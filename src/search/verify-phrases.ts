/** Quoted phrases, looked up in the texts of the pages that seem to have them. */
import { readText, type Abbreviations } from './abbreviations.ts';
import type { ReadPassage } from './fragments.ts';
import type { Match } from './matches.ts';
import { hasPhrase, type PhrasePlaces } from './phrase.ts';
import type { Syllable } from './syllables.ts';

/** Pairs of neighbours already vouch for a phrase; the text is asked for as many pages as this. */
const PHRASES_LOOKED_AT = 60;

/** Drops matches in whose text a quoted phrase does not stand as it was written. */
export async function verifyPhrases(
  matches: readonly Match[],
  phrases: readonly PhrasePlaces[],
  abbreviations: Abbreviations,
  read: ReadPassage,
): Promise<Match[]> {
  // Two words are a pair, which the index knows exactly.
  const long = phrases.filter(({ phrase }) => phrase.length > 2);
  if (long.length === 0) return [...matches];
  const stands = async (phrase: readonly Syllable[], number: number): Promise<boolean> => {
    const { page, passage } = await read(number);
    const text = [page.title, page.type, page.agency, passage.heading, passage.text].join('\n');
    return hasPhrase(readText(text, abbreviations), phrase);
  };
  const kept = await Promise.all(
    matches.slice(0, PHRASES_LOOKED_AT).map(async (match) => {
      const checks = long.map(async ({ phrase, pages }) => {
        const passages = pages.get(match.page) ?? [];
        return (await Promise.all(passages.map((each) => stands(phrase, each)))).includes(true);
      });
      return (await Promise.all(checks)).includes(false) ? [] : [match];
    }),
  );
  return [...kept.flat(), ...matches.slice(PHRASES_LOOKED_AT)];
}
