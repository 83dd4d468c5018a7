/** Weighs the words of a passage for the index. */
import { levelOf, type Lengths, type Occurrences } from '#search/levels.ts';
import { documentKeys } from '#search/number-keys.ts';
import { type Abbreviations, readText, type Syllable, tokensOf } from '#search/syllables.ts';
import type { Passage, SearchPage } from '#search/types.ts';

/** Words above a passage other than its own heading (the page title) count this much. */
const CONTEXT = 0.4;
/** The level of a document's number, whatever else the passage contains. */
const NUMBER_LEVEL = 60;

/** Marked form of a token → its level, 1 to 96. */
export type WeighedTokens = ReadonlyMap<string, number>;

/** Returns the levels of a passage's tokens. @param passage one of `page.passages` */
export function weighPassage(
  page: SearchPage,
  passage: Passage,
  abbreviations: Abbreviations,
): WeighedTokens {
  const first = passage === page.passages[0];
  const counts = new Map<string, Record<keyof Occurrences, number>>();
  const count = (syllables: readonly Syllable[], field: keyof Lengths, weight = 1): void => {
    for (const { marked } of tokensOf(syllables)) {
      const times = counts.get(marked) ?? { body: 0, heading: 0 };
      times[field] += weight;
      counts.set(marked, times);
    }
  };
  const body = readText(passage.text, abbreviations);
  const heading = readText(first ? page.title : passage.heading, abbreviations);
  count(body, 'body');
  count(heading, 'heading');
  const context = first ? [page.kind, page.type, page.number, page.agency].join('\n') : page.title;
  count(readText(context, abbreviations), 'heading', CONTEXT);

  const length: Lengths = { body: body.length, heading: heading.length };
  const levels = new Map([...counts].map(([token, times]) => [token, levelOf(times, length)]));
  if (first)
    for (const key of documentKeys(page.number, page.type, page.date))
      levels.set(key, NUMBER_LEVEL);
  return levels;
}
