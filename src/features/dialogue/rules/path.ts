/** Addresses of files and lists of dialogues. */
import { pathOf } from '#features/concepts.ts';

export const calendarPath = (id: string): string => `${pathOf('dialogue')}${id}.ics`;

/** Returns the address of the dialogues that an agency held or answers for, and its promises. */
export const agencyDialoguesPath = (agencyId: string): string =>
  `${pathOf('dialogue')}don-vi/${agencyId}/`;

export const promisesCsvPath = (agencyId?: string): string =>
  `${agencyId ? agencyDialoguesPath(agencyId) : pathOf('dialogue')}loi-hua.csv`;
