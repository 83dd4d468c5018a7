/** Addresses of files and lists of dialogues. */
import { pathOf } from '#features/concepts.ts';

/** Returns the address of the calendar file of a dialogue. */
export const calendarPath = (id: string): string => `${pathOf('dialogue')}${id}.ics`;

/** Returns the address of the dialogues that an agency held or answers for, and its promises. */
export const agencyDialoguesPath = (agencyId: string): string =>
  `${pathOf('dialogue')}don-vi/${agencyId}/`;

/** Returns the address of the promises as CSV: of all agencies, or of one. */
export const promisesCsvPath = (agencyId?: string): string =>
  `${agencyId ? agencyDialoguesPath(agencyId) : pathOf('dialogue')}loi-hua.csv`;
