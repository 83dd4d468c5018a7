/** What the index keeps of a passage: its words, each with how much it says about the passage. */
import { readText, type Abbreviations } from './abbreviations.ts';
import { levelOf, type Lengths } from './evidence.ts';
import { documentKeys } from './number-keys.ts';
import type { Syllable } from './syllables.ts';
import { tokensOf } from './tokens.ts';
import type { Passage, SearchPage } from './types.ts';

/** Words above a passage that are not its own heading count less than that: the title of its page. */
const CONTEXT = 0.4;
/** A document's number names it, whatever else it says. */
const NUMBER_LEVEL = 60;

/** Marked form of a token → its level, 1 to 96. */
export type WeighedTokens = ReadonlyMap<string, number>;

/** @param passage one of `page.passages` */
export function weighPassage(
  page: SearchPage,
  passage: Passage,
  abbreviations: Abbreviations,
): WeighedTokens {
  const first = passage === page.passages[0];
  const counts = new Map<string, { body: number; heading: number }>();
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
