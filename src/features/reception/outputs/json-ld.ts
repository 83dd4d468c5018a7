/** Sessions as schema.org Events. */
import { organization } from '#features/agency/outputs/organization.ts';
import type { AgencyEntry } from '#features/agency/schema.ts';
import { FACTS } from '#features/reception/calendar-labels.ts';
import { hostText, type SessionView } from '#features/reception/rules/view.ts';

const MODES = {
  'in-person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  both: 'MixedEventAttendanceMode',
} as const;

function statusOf({ session }: SessionView): string {
  if (session.status === 'postponed') return 'EventPostponed';
  if (session.status === 'cancelled') return 'EventCancelled';
  return session.movedFrom ? 'EventRescheduled' : 'EventScheduled';
}

/** A date, or a date and time with the offset of Việt Nam. */
const at = (date: string, time: string | undefined): string =>
  time ? `${date}T${time}:00+07:00` : date;

/**
 * The event of a session; none for the day a session left, which the event of its new day names.
 * @param absolute makes a site path an absolute address
 */
export function sessionJsonLd(
  view: SessionView,
  agency: AgencyEntry,
  absolute: (path: string) => string,
): object | undefined {
  const { session } = view;
  if (session.status === 'moved') return undefined;
  const from = session.times.map((time) => time.from).sort()[0];
  const to = session.times
    .flatMap((time) => time.to ?? [])
    .sort()
    .at(-1);
  const title = FACTS.title(hostText(session.host));
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: session.sample ? FACTS.sampleTitle(title) : title,
    startDate: at(session.date, from),
    ...(to && { endDate: at(session.date, to) }),
    ...(session.movedFrom && { previousStartDate: at(session.movedFrom, from) }),
    eventStatus: `https://schema.org/${statusOf(view)}`,
    eventAttendanceMode: `https://schema.org/${MODES[session.form]}`,
    location: {
      '@type': 'Place',
      name: session.place.name,
      ...(session.place.address && { address: session.place.address }),
    },
    organizer: organization(agency, absolute, session.date),
    url: absolute(view.path),
    isAccessibleForFree: true,
    inLanguage: 'vi',
  };
}
