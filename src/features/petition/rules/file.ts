import { pathOf } from '#features/concepts.ts';

/** The address of a file of a form. */
export const petitionFile = (id: string, extension: 'docx' | 'pdf'): string =>
  `${pathOf('petition', id).slice(0, -1)}.${extension}`;
