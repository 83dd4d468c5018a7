/** One agency in the table of who is in charge and where citizens are received. */
import { openingDays } from '#features/agency/rules/hours.ts';
import { LEVELS, type Agency } from '#features/agency/schema.ts';
import { hoursText } from '#features/reception/rules/view.ts';
import { standingOf } from '#features/reception/rules/validity.ts';
import type { Reception } from '#features/reception/schema.ts';
import { distinct } from '#lib/distinct.ts';
import { COLUMNS, CONTACT_LIST, FILE_COLUMNS } from '#features/contact-list/labels.ts';
import { COMMON } from '#site/labels.ts';

/** What is known of it; an empty list is a fact that is missing. */
export const FACTS = ['head', 'massMobilisation', 'place', 'hours', 'phone'] as const;

type Leader = NonNullable<Agency['massMobilisationLead']>;
const leader = (person: Leader | undefined, role: string): string[] =>
  person ? [`${person.name ? `${person.post} ${person.name}` : person.post} (${role})`] : [];

const placeText = ({ place: { name, address } }: Reception): string =>
  address ? `${name}, ${address}` : name;

/**
 * @param receptions all schedules of the agency; those that apply today give place and telephone,
 *   before the agency's own
 */
export function contactOf(
  { id, name, data }: { id: string; name: string; data: Agency },
  receptions: readonly Reception[],
  today: string,
) {
  const current = receptions.filter((each) => standingOf(each, today) === 'current');
  const places = distinct(current.map(placeText));
  const phones = distinct(current.map(({ phone }) => phone));
  return {
    id,
    name,
    level: data.level,
    sample: data.sample ?? false,
    head: distinct([data.head?.post]),
    massMobilisation: [
      ...leader(data.massMobilisationHead, CONTACT_LIST.inCharge),
      ...leader(data.massMobilisationLead, CONTACT_LIST.assigned),
    ],
    place:
      places.length > 0 || !data.address
        ? places
        : [`${CONTACT_LIST.office}: ${data.address.replaceAll(/\s*\n\s*/g, ', ')}`],
    hours: openingDays(data).map(({ days, times }) => `${days}: ${hoursText(times)}`),
    phone: phones.length > 0 ? phones : distinct([data.phone]),
    /** Whether it has a schedule that applies, to link to. */
    hasSchedule: current.length > 0,
  };
}

/** The table as a header and rows for a spreadsheet. */
export const contactSheet = (contacts: readonly ReturnType<typeof contactOf>[]) => ({
  header: [...Object.values(COLUMNS), ...Object.values(FILE_COLUMNS)],
  rows: contacts.map((contact) => [
    contact.name,
    ...FACTS.map((fact) => contact[fact].join('; ') || COMMON.unknown),
    LEVELS[contact.level],
    contact.sample,
  ]),
});
