/** Collects the phrases suggested while typing from the headings of the site's pages. */
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

/** Returns headings of articles, fields and titles that several pages share, by frequency. */
export function phrasesOf(pages: readonly SearchPage[]): string[] {
  const counts = new Map<string, { text: string; pages: number }>();
  for (const page of pages) {
    const headings = page.passages.flatMap(({ heading, places = [] }) => [
      heading,
      ...places.map(({ label }) => label),
    ]);
    const phrases = [...headings.map(phraseOf), ...page.fields, page.title];
    const own = new Map(phrases.map((text) => [foldText(text), text]));
    for (const [key, text] of own) {
      const words = text.split(/\s+/).length;
      if (words < 2 || words > LONGEST_WORDS || /\d/.test(text)) continue;
      const known = counts.get(key) ?? { text, pages: 0 };
      known.pages += 1;
      counts.set(key, known);
    }
  }
  return [...counts.values()]
    .filter(({ pages: count }) => count > 1)
    .sort((a, b) => b.pages - a.pages || (a.text < b.text ? -1 : 1))
    .slice(0, MOST)
    .map(({ text }) => text);
}
