/** Sessions as open data: one flat object each, keys in English, days and times local to Việt Nam. */
import { TIME_ZONE } from '#lib/local-date.ts';
import { announcedOn, changesOf, changeText } from '#features/reception/rules/changes.ts';
import { FORMS, SESSION_STATUSES } from '#features/reception/schema.ts';
import { outcomeOf } from '#features/reception/rules/session.ts';
import type { SessionView } from '#features/reception/rules/view.ts';

export function calendarSession({ session, agency, registerUntil }: SessionView) {
  const { id, date, nominal, status, host, plannedHost, times, place, form } = session;
  const changes = changesOf(session).map(changeText);
  return {
    id,
    agency: session.agency,
    agencyName: agency,
    title: session.title,
    date,
    nominalDate: nominal,
    status,
    statusName: SESSION_STATUSES[status],
    movedTo: session.movedTo,
    movedFrom: session.movedFrom,
    reason: session.reason,
    outsideRule: session.extra || undefined,
    host: host.post,
    hostName: host.name,
    plannedHost: plannedHost?.post,
    plannedPlace: session.plannedPlace?.name,
    plannedForm: session.plannedForm,
    plannedTimes: session.plannedTimes,
    times,
    place: place.name,
    address: place.address,
    latitude: place.geo?.lat,
    longitude: place.geo?.lon,
    form,
    formName: FORMS[form],
    changes: changes.length > 0 ? changes : undefined,
    registerUntil,
    ...outcomeOf(session),
    changePublishedOn: announcedOn(session),
    sample: session.sample || undefined,
  };
}
export type CalendarSession = ReturnType<typeof calendarSession>;

/**
 * The content of a `lich.json`; the same sessions as in the calendar file.
 * @param from first day covered; undefined where the file holds every session
 */
export const sessionsJson = (
  title: string,
  page: string,
  views: readonly SessionView[],
  from?: string,
) => ({
  title,
  page,
  timeZone: TIME_ZONE,
  from,
  count: views.length,
  sessions: views.map(calendarSession),
});
