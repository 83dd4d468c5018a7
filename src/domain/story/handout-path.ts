import { pathOf } from '../concepts.ts';

/** Where the one-page handout of a model stands. */
export const handoutPath = (id: string): string => `${pathOf('story', id)}to-roi/`;
