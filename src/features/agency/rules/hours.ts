/** Opening hours for display: hours of the same days in one line. */
import type { Agency } from '#features/agency/schema.ts';

type Hours = NonNullable<Agency['openingHours']>[number];

/** Merges hours of the same days, in the given order. */
export function openingDays({
  openingHours = [],
}: Pick<Agency, 'openingHours'>): { days: string; times: Pick<Hours, 'from' | 'to'>[] }[] {
  const names = [...new Set(openingHours.map(({ days }) => days))];
  return names.map((days) => ({
    days,
    times: openingHours
      .filter((hours) => hours.days === days)
      .map(({ from, to }) => ({ from, to })),
  }));
}
