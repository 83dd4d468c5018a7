/** Old fonts by their names, and text in them as Unicode; text that is Unicode already stays. */
import { scoreSyllables, syllableShare } from './syllable.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

export const LEGACY_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  'tcvn3-capitals': 'TCVN3 (ABC), phông chữ hoa',
  vni: 'VNI',
};

/** ".VnTime", ".VnArialH" (capitals), "VNI-Times"; undefined for a font of today. */
export function legacyEncodingOf(font: string | undefined): LegacyEncoding | undefined {
  const name = (font ?? '').replace(/["']/g, '').trim();
  if (/^vni[- ]/i.test(name)) return 'vni';
  // ".VnTimeH", ".VnArial NarrowH"; ".VnHelvetIns" is no capital font.
  if (/^\.vn/i.test(name)) return /[a-z]H$/.test(name) ? 'tcvn3-capitals' : 'tcvn3';
  return undefined;
}

export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'vni' ? fromVni(text) : fromTcvn3(text, encoding === 'tcvn3-capitals');
}

/** Letters that no old font has a code for: whoever typed them typed Unicode. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u;
/** What the old fonts use beyond ASCII; an ASCII text needs no decoding, capitals apart. */
const HIGH = /[\u00a1-\u00ff\uf020-\uf0ff]/;

/**
 * Must text in that font be converted? Word leaves the old font's name on text typed in Unicode later.
 * @param context the words around it in that font: one letter alone does not tell
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

/** Text in the old fonts' codes whose font name says nothing: which one, and how sure. */
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
