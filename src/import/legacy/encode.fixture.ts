/** Unicode → legacy encodings, for tests; letters without a code are kept. */
import { BREVE, cased, CIRCUMFLEX, HATS, SINGLES, TABLE, TONES } from './encodings.ts';

const BYTE_OF = new Map(Object.entries(TABLE).map(([byte, letter]) => [letter, Number(byte)]));

export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const byte = BYTE_OF.get(letter) ?? BYTE_OF.get(letter.toLocaleLowerCase('vi'));
      return byte === undefined ? letter : String.fromCharCode(byte);
    })
    .join('');
}

const MARK_LETTER = new Map(
  [...Object.entries(HATS), ...Object.entries(TONES)].map(([letter, marks]) => [marks, letter]),
);
const SINGLE_LETTER = new Map(Object.entries(SINGLES).map(([vni, letter]) => [letter, vni]));

function encodeLetter(letter: string): string {
  const lower = letter.toLocaleLowerCase('vi');
  const isCapital = lower !== letter;
  const single = SINGLE_LETTER.get(lower);
  if (single) return cased(single, isCapital);
  const [base = '', ...marks] = lower
    .normalize('NFD')
    .replace(/[ou]\u031b/g, (horned) => (horned.startsWith('o') ? 'ô' : 'ö'));
  // NFD puts the dot below before the circumflex; VNI has one letter for both.
  const isHat = (mark: string) => mark === CIRCUMFLEX || mark === BREVE;
  const ordered = [...marks.filter(isHat), ...marks.filter((mark) => !isHat(mark))].join('');
  const mark = MARK_LETTER.get(ordered);
  return mark ? cased(base + mark, isCapital) : letter;
}

export const toVni = (text: string): string =>
  [...text.normalize('NFC')].map(encodeLetter).join('');

/** windows-1258: base letters followed by combining tone marks. */
export function toCp1258(words: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return Uint8Array.from(
    [...words].flatMap((letter) => {
      const parts = letter.normalize('NFD');
      const base = parts.replace(tone, '').normalize('NFC');
      return [...base, ...(parts.match(tone) ?? [])].map((sign) => table.get(sign) ?? 63);
    }),
  );
}
