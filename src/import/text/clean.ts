/** Normalises text of Word, PDF and portals: spaces, hyphens, look-alikes, hidden characters. */

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/(?![\n\r\t])[\p{Zs}]/gu, ' '],
  [/[\u2028\u2029\u0085]|\v/g, '\n'],
  [/[\u2010\u2011]/g, '-'],
  // Bullets of symbol fonts; other private-use characters cannot be interpreted.
  [/[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\u25aa\u25cf\u25a0\u27a2]/g, '-'],
  [/[ÐƉ]/g, 'Đ'],
  [/ð/g, 'đ'],
  // Control and format characters: soft hyphens, zero widths, byte order marks, bidi overrides.
  [/(?![\n\r\t\f])[\p{Cc}\p{Cf}]/gu, ''],
];
/** Most texts contain none of these, so the replacements need not run. */
const SUSPICIOUS =
  /(?![ \n\r\t])[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Co}\p{M}ÐðƉ\u2010\u2011\u25aa\u25cf\u25a0\u27a2]/u;

/** Returns NFC with plain spaces, tabs and line breaks. For Unicode only: TCVN3's "ư" is U+00AD. */
export function cleanText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  let clean = text;
  for (const [pattern, replacement] of REPLACEMENTS) clean = clean.replace(pattern, replacement);
  return clean.normalize('NFC');
}

/** Collapses white space to single spaces and trims. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
