/** A dialogue as a schema.org Event. */
import { organization } from '#features/agency/outputs/organization.ts';
import { pathOf } from '#features/concepts.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DialogueEntry } from '#features/dialogue/schema.ts';

const instant = (on: string, time: string | undefined): string =>
  time ? `${on}T${time}:00+07:00` : on;

/** @param absolute makes a site path an absolute address */
export const dialogueJsonLd = (
  { id, data }: DialogueEntry,
  agency: AgencyEntry,
  absolute: (path: string) => string,
): object => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: data.title,
  description: data.summary,
  inLanguage: 'vi',
  url: absolute(pathOf('dialogue', id)),
  startDate: instant(data.on, data.from),
  ...(data.to ? { endDate: instant(data.on, data.to) } : {}),
  eventStatus: `https://schema.org/${data.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  isAccessibleForFree: true,
  location: { '@type': 'Place', name: data.place, address: data.place },
  organizer: organization(agency, absolute),
});
