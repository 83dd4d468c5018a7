/** The current name of an agency, for messages; its id where it is unknown. */
import { query } from './context.ts';

export const agencyNameOf = query(
  'agency name',
  ({ one }, id: string) => one('agencies', id)?.data.names.at(-1)?.name ?? id,
);
