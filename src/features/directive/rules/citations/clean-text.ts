/**
 * Normalises text for matching (decomposed letters, soft hyphens, hard spaces, long dashes, Ð for
 * Đ) and maps positions back: a link must be placed in the original text.
 */
interface CleanText {
  readonly text: string;
  /** Returns the index in the original of an index in the clean text. */
  readonly at: (index: number) => number;
}

const SAME_LENGTH: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2007\u2009\u202f]/g, ' '],
  [/[\u2010-\u2014\u2212]/g, '-'],
  [/[\u2044\uff0f]/g, '/'],
  [/\u00d0/g, 'Đ'],
];
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const CLUSTER = /[\u00ad\u200b-\u200d\u2060\ufeff]|\P{M}\p{M}+/gu;

const ODD = /[\u00a0\u00d0\u2007\u2009\u2010-\u2014\u202f\u2044\u2212\uff0f]/;
const straighten = (text: string): string =>
  ODD.test(text)
    ? SAME_LENGTH.reduce((result, [sign, plain]) => result.replace(sign, plain), text)
    : text;

/** Returns the normalised text. Linear in the length of the text. */
export function cleanText(original: string): CleanText {
  const straight = straighten(original);
  if (!INVISIBLE.test(straight) && straight.normalize('NFC') === straight)
    return { text: straight, at: (index) => index };
  const parts: string[] = [];
  /** The index in the original of each index of the clean text, including its end. */
  const map: number[] = [];
  const keep = (from: number, to: number): void => {
    parts.push(straight.slice(from, to));
    for (let index = from; index < to; index++) map.push(index);
  };
  let done = 0;
  for (const cluster of straight.matchAll(CLUSTER)) {
    keep(done, cluster.index);
    const composed = INVISIBLE.test(cluster[0]) ? '' : straighten(cluster[0].normalize('NFC'));
    parts.push(composed);
    map.push(...Array<number>(composed.length).fill(cluster.index));
    done = cluster.index + cluster[0].length;
  }
  keep(done, straight.length);
  map.push(straight.length);
  return { text: parts.join(''), at: (index) => map[index] ?? straight.length };
}
