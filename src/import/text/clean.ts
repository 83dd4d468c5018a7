/** One spelling for what Word, PDF and portals bring: spaces, hyphens, look-alikes, hidden signs. */

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/(?![\n\r\t])[\p{Zs}]/gu, ' '],
  [/[\u2028\u2029\u0085]|\v/g, '\n'],
  [/[\u2010\u2011]/g, '-'],
  // Bullets of the symbol fonts; what else stands in the private area nobody can read.
  [/[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\u25aa\u25cf\u25a0\u27a2]/g, '-'],
  [/[ÐƉ]/g, 'Đ'],
  [/ð/g, 'đ'],
  // Control and format characters: soft hyphens, zero widths, byte order marks, bidi overrides.
  [/(?![\n\r\t\f])[\p{Cc}\p{Cf}]/gu, ''],
];
/** Most texts hold nothing of this, and then nothing above needs to run. */
const SUSPICIOUS =
  /(?![ \n\r\t])[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Co}\p{M}ÐðƉ\u2010\u2011\u25aa\u25cf\u25a0\u27a2]/u;

/** NFC with plain spaces; tabs and line breaks stay. Only for text that is Unicode: U+00AD is "ư" in TCVN3. */
export function cleanText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  let clean = text;
  for (const [pattern, replacement] of REPLACEMENTS) clean = clean.replace(pattern, replacement);
  return clean.normalize('NFC');
}

/** All white space as one space, none at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
