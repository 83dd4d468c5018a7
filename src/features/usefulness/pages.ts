/** The monthly counts of "was this page useful?", where the site asks it. */
import { usefulMonths } from './rules/months.ts';
import type { Usefulness } from './schema.ts';
import { KEYS } from '#db/inputs.ts';
import { input } from '#db/db.ts';
import { site } from '#site/site.ts';

/** The months, the newest first; none where the question is not asked. */
export function usefulnessMonths() {
  const counts = input(KEYS.file('usefulness')) as Usefulness | undefined;
  return site().usefulness && counts ? usefulMonths(counts) : [];
}
