/** How Word writes the number of an automatic list (ECMA-376, ST_NumberFormat). */

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [size, letters] of ROMAN)
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  return text;
}

/** a … z, then aa, bb: Word counts the Latin alphabet, also in Vietnamese (no đ, but f, j, w, z). */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(
    Math.min(Math.floor((value - 1) / 26) + 1, 30),
  );

const DIGITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
function vietnamese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value < 10) return DIGITS[ones] ?? '';
  if (value > 99) return String(value);
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (DIGITS[ones] ?? '');
  return `${head} ${last}`.trim();
}

/** @param format value of `w:numFmt` */
export function formatNumber(value: number, format: string | undefined): string {
  if (format === 'none') return '';
  // No alphabet and no Roman numeral has a zero.
  if (value < 1) return String(value);
  switch (format) {
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
    case 'cardinalText':
      return vietnamese(value);
    default:
      return String(value);
  }
}
