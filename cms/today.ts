import { dateAt } from '#lib/local-date.ts';

/** The day it is in Việt Nam, wherever the editor's computer thinks it stands. */
export const today = (): string => dateAt(new Date());
