/** Splits a page at linkable places into passages long enough to be useful results. */
import { syllableCount } from '#search/syllables.ts';
import type { Passage } from '#search/types.ts';
import type { PageLines } from './read-lines.ts';

/** Syllables. Shorter passages are joined with the next: one sentence is no useful result. */
const SHORTEST = 80;
/** In characters. Labels of places fit on one line of a result. */
const LONGEST_LABEL = 120;

/** Parts of an article are places within it, not passages of their own. */
const isInner = (unit: string | undefined): boolean => /^(?:khoản|điểm)\s/i.test(unit ?? '');

const shortened = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_LABEL))} …`;

interface Draft {
  id: string;
  heading: string;
  text: string;
  words: number;
  places: { id: string; label: string; at: number }[];
}

/** Returns passages. @param title of the page; a line that only repeats it is left out */
export function passagesOf({ lines, units }: PageLines, title: string): Passage[] {
  let current: Draft = { id: '', heading: '', text: '', words: 0, places: [] };
  const drafts = [current];
  for (const { text, ids, heading } of lines) {
    const id = ids.at(-1);
    if (id !== undefined) {
      const label = shortened(heading ? text : (units.get(id) ?? text));
      const inner = isInner(units.get(id));
      if (!inner && current.words >= SHORTEST) {
        current = { id, heading: label, text: '', words: 0, places: [] };
        drafts.push(current);
      } else if (!inner && current.words === 0 && current.id !== '') {
        // If a chapter begins with an article, the article names the passage.
        current.text += `${current.heading}\n`;
        Object.assign(current, { id, heading: label });
      } else current.places.push({ id, label, at: current.text.length });
    }
    // A heading that names its passage is stored once.
    if (text === title || (heading && text === current.heading)) continue;
    current.text += `${text}\n`;
    // Counting takes longer than all else.
    if (current.words < SHORTEST) current.words += syllableCount(text);
  }
  return drafts.map(({ id, heading, text, places }) => ({
    id,
    heading,
    text: text.trimEnd(),
    ...(places.length > 0 && { places }),
  }));
}
