/** Site addresses of the files and lists that belong to dialogues. */
import { pathOf } from '../concepts.ts';

/** The calendar file of one dialogue. */
export const calendarPath = (id: string): string => `${pathOf('dialogue')}${id}.ics`;

/** The dialogues that an agency held or answers for, and its promises. */
export const agencyDialoguesPath = (agencyId: string): string =>
  `${pathOf('dialogue')}don-vi/${agencyId}/`;

/** The promises as a table: of all, or of one agency. */
export const promisesCsvPath = (agencyId?: string): string =>
  `${agencyId ? agencyDialoguesPath(agencyId) : pathOf('dialogue')}loi-hua.csv`;
