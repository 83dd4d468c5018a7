/** Search in lists: without marks, by beginnings of words, numbers as they are written. */
import { foldText } from '#lib/fold-text.ts';

const WORD = /[a-z0-9]/;

/** Does the text have a word, or a part of a number, that begins so? */
function hasBeginning(text: string, beginning: string): boolean {
  let at = text.indexOf(beginning);
  while (at >= 0) {
    if (at === 0 || !WORD.test(text.charAt(at - 1))) return true;
    at = text.indexOf(beginning, at + 1);
  }
  return false;
}

/**
 * @param query as typed: “tiep cong dan”, “15/2026”
 * @returns how well a folded text matches: 2 for the query as a phrase, 1 for all its words, else 0
 */
export function matcher(query: string): (folded: string) => 0 | 1 | 2 {
  const phrase = foldText(query).replace(/\s+/g, ' ').trim();
  const words = phrase.split(' ').filter(Boolean);
  return (folded) => {
    if (words.length === 0) return 0;
    if (!words.every((word) => hasBeginning(folded, word))) return 0;
    return hasBeginning(folded, phrase) ? 2 : 1;
  };
}
