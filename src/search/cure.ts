/**
 * Pagefind folds every Vietnamese mark except đ, which has no decomposition: "dat dai" finds nothing
 * for "đất đai". So the indexer gets đ as `d` + U+0335 (a mark it strips), queries are written alike,
 * and what comes back is restored.
 */

/** For text that the indexer or the search engine gets. */
export const cure = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/đ/g, 'd\u0335')
    .replace(/[ĐÐ]/g, 'D\u0335')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\u00a0/g, ' ');

/** For titles and excerpts that come back. */
export const restore = (text: string): string =>
  text
    .replace(/d\u0335/g, 'đ')
    .replace(/D\u0335/g, 'Đ')
    .normalize('NFC');
