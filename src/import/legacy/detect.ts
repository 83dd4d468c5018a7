/** Detects legacy encodings: wrongly decoded words are rarely Vietnamese syllables. */
import { isSyllable } from '#lib/vi-syllable.ts';
import { fromTcvn3, fromVni } from './encodings.ts';

const WORD = /[\p{L}\p{M}\u00ad©®¨ª«¬¦§¡¢£¤¥µ¶·¸¹»¼½¾×÷]+/gu;

interface SyllableScore {
  /** Number of words with a letter beyond ASCII. */
  readonly words: number;
  /** Number of those that may be Vietnamese. */
  readonly good: number;
}

/** Counts the accented words of a text, and those that are Vietnamese syllables. */
export function scoreSyllables(text: string): SyllableScore {
  let words = 0;
  let good = 0;
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    // eslint-disable-next-line no-control-regex -- the ASCII range
    if (/^[\u0000-\u007f]*$/.test(word)) continue;
    words += 1;
    if (isSyllable(word.toLocaleLowerCase('vi'))) good += 1;
  }
  return { words, good };
}

/** Share of Vietnamese syllables among the accented words; 0 if there are none. */
export const syllableShare = ({ words, good }: SyllableScore): number =>
  words === 0 ? 0 : good / words;

export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

export const LEGACY_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  'tcvn3-capitals': 'TCVN3 (ABC), phông chữ hoa',
  vni: 'VNI',
};

/** ".VnTime", ".VnArialH" (capitals), "VNI-Times"; undefined for Unicode fonts. */
export function legacyEncodingOf(font: string | undefined): LegacyEncoding | undefined {
  const name = (font ?? '').replace(/["']/g, '').trim();
  if (/^vni[- ]/i.test(name)) return 'vni';
  // ".VnTimeH", ".VnArial NarrowH"; but ".VnHelvetIns" is no capital font.
  if (/^\.vn/i.test(name)) return /[a-z]H$/.test(name) ? 'tcvn3-capitals' : 'tcvn3';
  return undefined;
}

export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'vni' ? fromVni(text) : fromTcvn3(text, encoding === 'tcvn3-capitals');
}

/** Letters that no old font encodes: a text with one of them is Unicode. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u;
/** Characters beyond ASCII of old fonts; ASCII text needs no decoding except in capital fonts. */
const HIGH = /[\u00a1-\u00ff\uf020-\uf0ff]/;

/**
 * Returns whether text in that font must be converted. Word keeps the old font's name on Unicode
 * text typed later.
 * @param context surrounding text in that font: a single letter is no evidence
 */
export function needsDecoding(text: string, encoding: LegacyEncoding, context: string): boolean {
  if (UNICODE_ONLY.test(text)) return false;
  if (!HIGH.test(text)) return encoding === 'tcvn3-capitals' || /[\uf020-\uf0ff]/.test(text);
  if (UNICODE_ONLY.test(context) && !isBetterDecoded(text, encoding)) return false;
  return isBetterDecoded(context, encoding);
}

const isBetterDecoded = (text: string, encoding: LegacyEncoding): boolean =>
  syllableShare(scoreSyllables(decodeLegacy(text, encoding))) >=
  syllableShare(scoreSyllables(text));

/** Detects the encoding of text without an informative font name, with the confidence. */
export function detectLegacy(
  text: string,
): { readonly encoding: LegacyEncoding; readonly confidence: number } | undefined {
  if (!HIGH.test(text)) return undefined;
  const raw = syllableShare(scoreSyllables(text));
  const ranked = (['tcvn3', 'vni'] as const)
    .map((encoding) => {
      const score = scoreSyllables(decodeLegacy(text, encoding));
      return { encoding, confidence: syllableShare(score), words: score.words };
    })
    .sort((a, b) => b.confidence - a.confidence);
  const [best] = ranked;
  if (!best || best.words < 3) return undefined;
  return best.confidence >= 0.75 && best.confidence > raw + 0.25 ? best : undefined;
}
