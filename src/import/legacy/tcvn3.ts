/**
 * TCVN3 ("ABC", TCVN 5712:1993 VN3), the fonts ".VnTime", ".VnArial" …: one byte per letter. Capitals
 * with tone marks do not exist; the fonts that end in "H" (".VnTimeH") draw every letter as a capital.
 */

/** Byte 0xA1 and on; "·" stands for bytes without a letter. */
const TABLE: Readonly<Record<number, string>> = {
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

const BYTE_OF = new Map(Object.entries(TABLE).map(([byte, letter]) => [letter, Number(byte)]));

/** Letters as the font draws them. Symbol fonts keep their bytes at U+F000–U+F0FF. */
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
 * Without capitals of their own, words in capitals were typed "QUYÕT §ÞNH" and read "QUYếT ĐịNH": where
 * every plain letter is a capital and one stands inside the word, the marked ones are meant as capitals.
 */
const raiseCapitals = (text: string): string => {
  // "Tổ CHỨC THỰC HIỆN": a heading in capitals, its first word not excepted.
  if (!/[a-z]/.test(text) && /\p{Lu}{2}.*\s.*\p{Lu}{2}/su.test(text))
    return text.toLocaleUpperCase('vi');
  return text.replace(/\p{L}+/gu, (word) =>
    /^\p{L}+\p{Lu}/u.test(word) && !/[a-z]/.test(word) ? word.toLocaleUpperCase('vi') : word,
  );
};

/** The inverse, for tests and for telling what a legacy text would look like; unknown letters stay. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const byte = BYTE_OF.get(letter) ?? BYTE_OF.get(letter.toLocaleLowerCase('vi'));
      return byte === undefined ? letter : String.fromCharCode(byte);
    })
    .join('');
}
