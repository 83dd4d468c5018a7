/**
 * Parses typed numbers. "1.234" is a thousand in Việt Nam and about one in English: it is read only
 * in a declared style, or if the other figures of its column allow only one style.
 */

export const NUMBER_STYLES = { vi: '1.234,5', en: '1,234.5' } as const;
export type NumberStyle = keyof typeof NUMBER_STYLES;

const STYLES: readonly NumberStyle[] = ['vi', 'en'];
/** Groups of thousands never start with a zero: "0,123" can only be a decimal. */
const SHAPES: Readonly<Record<NumberStyle, RegExp>> = {
  vi: /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?$/,
  en: /^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:\.\d+)?$/,
};

/** Unifies spaces and minus signs and removes the per cent sign. */
const tidy = (text: string): string =>
  text
    .trim()
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/^[−–]/, '-')
    .replace(/ ?%$/, '');

/** @returns undefined for text that is not a number in that style */
export function readNumber(text: string, style: NumberStyle): number | undefined {
  const tidied = tidy(text);
  if (!SHAPES[style].test(tidied)) return undefined;
  const plain =
    style === 'vi' ? tidied.replace(/[. ]/g, '').replace(',', '.') : tidied.replace(/[, ]/g, '');
  return Number(plain);
}

export const isNumberText = (text: string): boolean =>
  STYLES.some((style) => readNumber(text, style) !== undefined);

/** Returns whether the text is a different number in each style. */
export function isAmbiguous(text: string): boolean {
  const [vi, en] = STYLES.map((style) => readNumber(text, style));
  return vi !== undefined && en !== undefined && vi !== en;
}

/**
 * Returns the style in which all numbers of a column can be read.
 * @returns 'either' if both give equal numbers, 'unclear' if they differ, 'mixed' if no style fits
 * all
 */
export function styleOfColumn(
  texts: readonly string[],
): NumberStyle | 'either' | 'unclear' | 'mixed' {
  const numbers = texts.filter(isNumberText);
  const fits = STYLES.filter((style) =>
    numbers.every((text) => readNumber(text, style) !== undefined),
  );
  const [only] = fits;
  if (!only) return 'mixed';
  if (fits.length === 1) return only;
  return numbers.some(isAmbiguous) ? 'unclear' : 'either';
}
