/**
 * One spelling for the same text. Editors paste from Word, mail and PDF, which bring decomposed
 * letters ("ế" as three code points), soft hyphens inside words and Windows line endings; the page,
 * the search index and comparisons need one form. What may change meaning is left alone: the check
 * reports it instead.
 */

/** NFC, line feeds only, no byte order mark, no soft hyphens. Line numbers stay the same. */
export const normaliseText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00AD', '')
    .normalize('NFC');
