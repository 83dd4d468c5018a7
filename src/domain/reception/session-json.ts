/** Sessions as open data: one flat object each, keys in English, days and times local to Việt Nam. */
import { TIME_ZONE } from '#lib/local-date.ts';
import { SESSION_STATUSES } from './schema.ts';
import { outcomeOf } from './session.ts';
import type { SessionView } from './view.ts';

function row({ session, agency, registerUntil }: SessionView): object {
  const { id, date, nominal, status, host, plannedHost, times, place, form } = session;
  const published = session.records
    .flatMap((record) => record.publishedOn ?? [])
    .sort()
    .at(-1);
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
    times,
    place: place.name,
    address: place.address,
    form,
    registerUntil,
    ...outcomeOf(session),
    changePublishedOn: published,
    sample: session.sample || undefined,
  };
}

/** What a `lich.json` holds; the same sessions as the page and the calendar file. */
export const sessionsJson = (title: string, page: string, views: readonly SessionView[]) => ({
  title,
  page,
  timeZone: TIME_ZONE,
  count: views.length,
  sessions: views.map(row),
});
