/** Opening hours for display: hours of the same days in one line. */
import type { Agency } from '#features/agency/schema.ts';

/** Merges hours of the same days, in the given order. */
export const openingDays = ({ openingHours = [] }: Pick<Agency, 'openingHours'>) =>
  Array.from(
    Map.groupBy(openingHours, ({ days }) => days),
    ([days, times]) => ({ days, times }),
  );
