/** When an agency stopped acting. */
import type { Agency } from '#features/agency/schema.ts';

/** Districts ended that day (docs/domain.md section 8); transition papers exist. */
const DISTRICTS_END = '2025-07-01';

/** The first day on which it no longer existed; undefined while it does. */
export const endOfAgency = ({
  dissolvedOn,
  level,
}: Pick<Partial<Agency>, 'dissolvedOn' | 'level'>): string | undefined =>
  dissolvedOn ?? (level === 'district' ? DISTRICTS_END : undefined);
