/**
 * Folds Vietnamese text for slugs, keys and comparison. NFD does not decompose đ, and Ð (U+00D0) is
 * often typed for Đ.
 */

const MARKS = /[\u0300-\u036f]/g;
/** Numbers and symbols of documents, mostly: nothing to remove. */
const IS_PLAIN = /^[ -~]*$/;

/** Removes diacritics and lower-cases: "Đường Hòa Bình" → "duong hoa binh". */
export const foldText = (text: string): string =>
  IS_PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(/[đĐðÐ]/g, 'd')
        .toLowerCase()
        .normalize('NFC');

/** Returns an id or URL part: letters, digits and single hyphens, at most `limit` characters. */
export function slugify(text: string, limit = 80): string {
  const slug = foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : slug.slice(0, limit);
}

/** Made at the first use: it takes a phone 40 ms, and many pages that load this file sort nothing. */
let collator: Intl.Collator | undefined;

/** Compares in Vietnamese alphabetical order, and numbers by value ("2/KH" before "10/KH"). */
export const compareText = (a: string, b: string): number =>
  (collator ??= new Intl.Collator('vi', { numeric: true })).compare(a, b);

/** Lower-cases the first letter for use inside a sentence: "Xã Thí Dụ" → "xã Thí Dụ". */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Capitalises the first letter, the others are kept: "xã Thí Dụ" → "Xã Thí Dụ". */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
