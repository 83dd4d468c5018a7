/**
 * Normalises text. Pastes from Word, mail and PDF have decomposed letters ("ế" as three code
 * points), soft hyphens inside words and Windows line endings; the page, the search index and
 * comparisons need one form. Changes that may alter the meaning are left to the check, which
 * reports them.
 */

/** Returns NFC with line feeds, no byte order mark or soft hyphens. Line numbers are kept. */
export const normaliseText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00AD', '')
    .normalize('NFC');
