import { pathOf } from '#features/concepts.ts';

export const petitionFile = (id: string, extension: 'docx' | 'pdf'): string =>
  `${pathOf('petition', id).slice(0, -1)}.${extension}`;
