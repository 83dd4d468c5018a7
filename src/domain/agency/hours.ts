/** Opening hours as people read them: one line for the same days. */
import type { Agency } from './schema.ts';

type Hours = NonNullable<Agency['openingHours']>[number];

/** Hours joined by their days, in the order they were written. */
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
