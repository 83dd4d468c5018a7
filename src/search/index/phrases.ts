/** Phrases for the suggestions while typing, from the headings of the site's pages. */
import { foldText } from '#lib/fold-text.ts';
import type { SearchPage } from '#search/types.ts';

const MOST = 1_500;
const LONGEST_WORDS = 9;
/** Numbering is not part of a phrase: "Điều 5. ", "Chương II", "Mục 1.". */
const NUMBERING = /^(?:(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục)\s+[\dIVXLC]+[a-zđ]?[.:]?\s*)+/u;

/** Returns the text of a numbered heading; other headings are the site's own ("Tệp kèm theo"). */
const phraseOf = (heading: string): string => (NUMBERING.test(heading) ? plain(heading) : '');

const plain = (heading: string): string =>
  heading
    .replace(NUMBERING, '')
    .replace(/[.:;…\s]+$/u, '')
    .trim();

function isPhrase(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= 2 && words <= LONGEST_WORDS && !/\d/.test(text);
}

/** Returns the headings of articles, the fields and the title of a page, as far as they are short. */
export function phrasesOf(page: SearchPage): string[] {
  const headings = page.passages.flatMap(({ heading, places = [] }) => [
    heading,
    ...places.map(({ label }) => label),
  ]);
  const phrases = [...headings.map(phraseOf), ...page.fields, page.title];
  return [...new Map(phrases.filter(isPhrase).map((text) => [foldText(text), text])).values()];
}

/** Returns the phrases that several pages share, by frequency. @param pages phrases of each */
export function sharedPhrases(pages: Iterable<readonly string[]>): string[] {
  const pagesOf = new Map<string, number>();
  for (const phrases of pages)
    for (const text of phrases) pagesOf.set(text, (pagesOf.get(text) ?? 0) + 1);
  // Headings in capitals are the same phrase.
  const counts = new Map<string, { text: string; pages: number }>();
  for (const [text, count] of pagesOf) {
    const known = counts.get(foldText(text));
    if (known) known.pages += count;
    else counts.set(foldText(text), { text, pages: count });
  }
  return [...counts.values()]
    .filter(({ pages: count }) => count > 1)
    .sort((a, b) => b.pages - a.pages || (a.text < b.text ? -1 : 1))
    .slice(0, MOST)
    .map(({ text }) => text);
}
