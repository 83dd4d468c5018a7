/** Is a word a possible Vietnamese syllable? Wrongly decoded text mostly is not. */

const ONSET = '(?:ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdđghklmnpqrstvx])?';
/** Rimes without tone: nucleus and the ends that go with it. */
const RIME = [
  '[aăâeêioôơuưy]',
  '(?:oa|oe|uê|uy|uơ|ia|ya|ua|ưa|uya|uân|iê|yê)',
  '(?:ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ui|ưi|ưu|iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyu|uao|uêu|uơi|uai|uay|uao|ueo)',
  '(?:[aăâeêioôơuưy]|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|uyê|ua|uă|ue|ơ)(?:ch|ng|nh|[cmnpt])',
].join('|');
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`, 'u');
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** "cỏch" is none: before c, ch, p, t only sắc and nặng exist. */
export function isSyllable(word: string): boolean {
  const marked = word.toLocaleLowerCase('vi').normalize('NFD');
  const tone = TONE.exec(marked)?.[0];
  const plain = marked.replace(TONE, '').normalize('NFC');
  if (TONE.test(plain.normalize('NFD')) || !SYLLABLE.test(plain)) return false;
  return !/(?:ch|[cpt])$/u.test(plain) || tone === '\u0301' || tone === '\u0323';
}

const WORD = /[\p{L}\p{M}\u00ad©®¨ª«¬¦§¡¢£¤¥µ¶·¸¹»¼½¾×÷]+/gu;

export interface SyllableScore {
  /** Words that hold a letter beyond ASCII. */
  readonly words: number;
  /** How many of those could be Vietnamese. */
  readonly good: number;
}

/** How much of the marked words of a text are Vietnamese syllables. */
export function scoreSyllables(text: string): SyllableScore {
  let words = 0;
  let good = 0;
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    // eslint-disable-next-line no-control-regex -- the ASCII range
    if (/^[\u0000-\u007f]*$/.test(word)) continue;
    words += 1;
    if (isSyllable(word)) good += 1;
  }
  return { words, good };
}

/** Share of Vietnamese among the marked words; 0 where there are none. */
export const syllableShare = ({ words, good }: SyllableScore): number =>
  words === 0 ? 0 : good / words;
