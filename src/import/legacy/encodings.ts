/**
 * TCVN3 ("ABC", TCVN 5712:1993 VN3), the fonts ".VnTime", ".VnArial" …: one byte per letter. It has
 * no capitals with tone marks; fonts that end in "H" (".VnTimeH") draw every letter as a capital.
 */

/** Bytes from 0xA1; "·" marks bytes without a letter. */
export const TABLE: Readonly<Record<number, string>> = {
  ...row(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...row(0xb5, 'àảãáạ'),
  ...row(0xbb, 'ằẳẵắ'),
  ...row(0xc6, 'ặầẩẫấậè'),
  ...row(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...row(0xdc, 'ĩíịò'),
  ...row(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...row(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
};

function row(first: number, letters: string): Record<number, string> {
  return Object.fromEntries([...letters].map((letter, index) => [first + index, letter]));
}

/** Decodes TCVN3. Symbol fonts have their bytes at U+F000–U+F0FF. */
export function fromTcvn3(text: string, isCapitalFont = false): string {
  const letters = text.replace(/[\u00a1-\u00fe\uf0a1-\uf0fe]/g, (sign) => {
    const byte = sign.charCodeAt(0) & 0xff;
    return TABLE[byte] ?? String.fromCharCode(byte);
  });
  const plain = letters.replace(/[\uf020-\uf07e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) & 0xff),
  );
  return isCapitalFont ? plain.toLocaleUpperCase('vi') : raiseCapitals(plain);
}

/**
 * Restores accented capitals, which TCVN3 lacks: "QUYÕT §ÞNH" decodes to "QUYếT ĐịNH". If all plain
 * letters of a word are capitals and one is inside it, its accented letters become capitals.
 */
const raiseCapitals = (text: string): string => {
  // "Tổ CHỨC THỰC HIỆN": a heading in capitals, including its first word.
  if (!/[a-z]/.test(text) && /\p{Lu}{2}.*\s.*\p{Lu}{2}/su.test(text))
    return text.toLocaleUpperCase('vi');
  return text.replace(/\p{L}+/gu, (word) =>
    /^\p{L}+\p{Lu}/u.test(word) && !/[a-z]/.test(word) ? word.toLocaleUpperCase('vi') : word,
  );
};

/** Mark letter after the vowel → combining mark; also follows ô (= ơ) and ö (= ư). */
export const TONES: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
export const CIRCUMFLEX = '\u0302';
export const BREVE = '\u0306';
export const HATS: Readonly<Record<string, string>> = {
  â: CIRCUMFLEX,
  á: `${CIRCUMFLEX}\u0301`,
  à: `${CIRCUMFLEX}\u0300`,
  å: `${CIRCUMFLEX}\u0309`,
  ã: `${CIRCUMFLEX}\u0303`,
  ä: `${CIRCUMFLEX}\u0323`,
  ê: BREVE,
  é: `${BREVE}\u0301`,
  è: `${BREVE}\u0300`,
  ú: `${BREVE}\u0309`,
  ü: `${BREVE}\u0303`,
  ë: `${BREVE}\u0323`,
};
/** Letters that map one to one. */
export const SINGLES: Readonly<Record<string, string>> = {
  ...{ í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị' },
  ...{ ô: 'ơ', ö: 'ư', î: 'ỵ', ñ: 'đ' },
};

const PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[íìæóòôöîñ]/giu;

/** Returns the mark if the vowel can have it: breve on a, circumflex on a, e, o, tones on all. */
function marksOf(vowel: string, mark: string): string | undefined {
  if (TONES[mark]) return TONES[mark];
  const hat = HATS[mark];
  if (!hat) return undefined;
  return hat.startsWith(BREVE)
    ? vowel === 'a'
      ? hat
      : undefined
    : 'aeo'.includes(vowel)
      ? hat
      : undefined;
}

export const cased = (letters: string, isCapital: boolean): string =>
  isCapital ? letters.toLocaleUpperCase('vi') : letters;

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

export function fromVni(text: string): string {
  return text
    .replace(/[\uf020-\uf0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) & 0xff))
    .replace(PAIR, (pair: string, vowel: string | undefined, mark: string | undefined) => {
      const single = (letter: string) =>
        cased(SINGLES[letter.toLowerCase()] ?? letter, isUpper(letter));
      if (vowel === undefined || mark === undefined) return single(pair);
      const marks = marksOf(vowel.toLowerCase(), mark.toLowerCase());
      if (marks === undefined) return single(vowel) + single(mark);
      return (single(vowel) + marks).normalize('NFC');
    });
}
