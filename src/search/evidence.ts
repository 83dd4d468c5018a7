/**
 * How much a word says about a passage: BM25F (Robertson, Zaragoza: "The Probabilistic Relevance
 * Framework", 2009) with two fields, body and heading. What depends on the passage alone is worked
 * out when it is indexed and kept as one small number, the level.
 *
 * Measured on 520 questions over 3,238 articles of law (npm run bench -- search): k1 0.6–1.2 and
 * b 0.75 differ by less than 0.005 in R@1; headings count double.
 */
const SATURATION = 0.9;
const BODY_LENGTH = 0.75;
const HEADING_LENGTH = 0.75;
const HEADING_WEIGHT = 2;
/** Usual syllables of a passage and of a heading. Fixed, so that a page's levels depend on it alone. */
const USUAL_BODY = 220;
const USUAL_HEADING = 14;

/** Levels are powers: six double the weight; level 1 is a word once in a passage of a thousand. */
const STEPS = 6;
const LOWEST = 1 / 8;
/** Pagefind keeps weights up to 240. */
const HIGHEST_LEVEL = 96;

export interface Occurrences {
  readonly body: number;
  readonly heading: number;
}
export interface Lengths {
  readonly body: number;
  readonly heading: number;
}

/** The level of a word that stands so often in a passage of that length: 1 to 96. */
export function levelOf(times: Occurrences, length: Lengths): number {
  const body = times.body / (1 - BODY_LENGTH + (BODY_LENGTH * length.body) / USUAL_BODY);
  const heading =
    (HEADING_WEIGHT * times.heading) /
    (1 - HEADING_LENGTH + (HEADING_LENGTH * length.heading) / USUAL_HEADING);
  const level = 1 + Math.round(STEPS * Math.log2((body + heading) / LOWEST));
  return Math.min(HIGHEST_LEVEL, Math.max(1, level));
}

const FREQUENCIES = Float32Array.from({ length: HIGHEST_LEVEL + 1 }, (_, level) =>
  level === 0 ? 0 : LOWEST * 2 ** ((level - 1) / STEPS),
);

/** The weighted frequency that a level stands for. */
export const frequencyOf = (level: number): number =>
  FREQUENCIES[Math.min(level, HIGHEST_LEVEL)] ?? 0;

/** What frequency is worth: from 0, never above 1 + k1. */
export const saturate = (frequency: number): number =>
  ((SATURATION + 1) * frequency) / (SATURATION + frequency);

/** What it says that a passage has this word, when `having` of `all` passages do. */
export const rarity = (having: number, all: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));
