export const TODAY = '#/';
export const listAddress = (collection: string): string => `#/collections/${collection}`;
export const newAddress = (collection: string): string => `#/collections/${collection}/new`;

/** @param query asks the form to open something */
export const formAddress = (collection: string, slug: string, query = ''): string =>
  `#/collections/${collection}/entries/${slug}${query && `?${query}`}`;

/** What is looked for is no part of the path: “15/2026” has a slash. */
export const searchAddress = (words: string): string =>
  `#/tim?${new URLSearchParams({ q: words }).toString()}`;

/** @param search the query of the address, with or without its “?” */
export const searchedWords = (search: string): string =>
  new URLSearchParams(search).get('q')?.trim() ?? '';
