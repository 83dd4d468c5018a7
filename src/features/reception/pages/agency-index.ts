/** Agencies by all their names, so that the search page finds the agency a query asks about. */
import { allAgencies } from '#features/agency/pages/agencies.ts';
import { isDissolved, shortName } from '#features/agency/rules/name.ts';
import type { NamedAgency } from '#features/agency/rules/named-agency.ts';
import { pathOf } from '#features/concepts.ts';
import { today } from '#site/collection.ts';
import { scheduleOf } from './receptions.ts';

/**
 * Own agencies with a current calendar first, then own ones without, then former and outside ones.
 */
const rank = ({ hasCalendar, own }: NamedAgency): number => (own ? (hasCalendar ? 0 : 1) : 2);

/** Of every agency that may be asked for, the likelier first. */
export async function agencyIndex(): Promise<NamedAgency[]> {
  const known = (await allAgencies()).map(async (agency): Promise<NamedAgency | undefined> => {
    const { id, data } = agency;
    const schedule = await scheduleOf(agency.id);
    const isOwn = !data.outside && data.level !== 'central' && !isDissolved(data, today());
    if (!schedule && !isOwn) return undefined;
    return {
      name: shortName(data),
      names: data.names.flatMap(({ name, shortName: short }) => (short ? [name, short] : [name])),
      path: pathOf(schedule ? 'reception' : 'agency', id),
      // A notice without dates has no calendar.
      hasCalendar: (schedule?.sessions.length ?? 0) > 0,
      own: isOwn && schedule?.standing !== 'ended',
    };
  });
  const list = (await Promise.all(known)).filter((agency) => agency !== undefined);
  return list.sort((a, b) => rank(a) - rank(b));
}
