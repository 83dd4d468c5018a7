import { dateAt } from '#lib/local-date.ts';

/** The day in Việt Nam, whatever the time zone of the editor's computer. */
export const today = (): string => dateAt(new Date());
