/** Uploads that a text refers to. */
const ADDRESS = /\/tep\/([a-z0-9][a-z0-9._/-]*)/g;

/**
 * Returns the paths below `content/uploads/` of every upload that a text names, in front matter or
 * body; without a full stop after it.
 */
export const uploadsNamedIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(ADDRESS), ([, name = '']) => name.replace(/[._/-]+$/, ''))),
];
