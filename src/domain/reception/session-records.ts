/**
 * Lays what really happened over the sessions of the rule: moved, postponed, cancelled, held, another
 * host. Nothing ever vanishes: a moved session stays visible on the day it left, and a record that
 * fits no session of the rule is a session of its own.
 */
import type { SessionRecord } from './schema.ts';
import type { Session } from './session.ts';

type Make = (record: SessionRecord) => Session;

const hasResult = (record: SessionRecord): boolean =>
  [record.presidedBy, record.visits, record.people, record.cases].some((v) => v !== undefined);

const sameHost = (a: SessionRecord['host'], b: Session['host']): boolean =>
  a?.post === b.post && (a.name ?? b.name) === b.name;

/**
 * Is the record's host a replacement? Hosts who take turns are assigned by records as well, without
 * a reason.
 */
const replacesHost = ({ status, reason, delegated }: SessionRecord): boolean =>
  status === 'held' ||
  status === 'moved' ||
  Boolean(delegated) ||
  (reason !== undefined && (status === 'planned' || status === 'confirmed'));

/** Do both say the same, whatever the order of their keys? An array or object of plain values. */
const same = (a: unknown, b: unknown): boolean =>
  a !== null && b !== null && typeof a === 'object' && typeof b === 'object'
    ? [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
        same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
      )
    : a === b;

/** Keeps what the schedule says beside what the record says otherwise; the first plan stands. */
function planned(session: Session, { times, place, form }: SessionRecord): Partial<Session> {
  // What only a record knows was never announced otherwise.
  if (session.extra && session.records.length === 0) return {};
  return {
    ...(times &&
      !same(times, session.times) && { plannedTimes: session.plannedTimes ?? session.times }),
    ...(place &&
      !same(place, session.place) && { plannedPlace: session.plannedPlace ?? session.place }),
    ...(form && form !== session.form && { plannedForm: session.plannedForm ?? session.form }),
  };
}

/** What a record changes about who, where and when, whatever the status. */
function withDetails(session: Session, record: SessionRecord): Session {
  const { times, place, form, reason } = record;
  const host = sameHost(record.host, session.host) ? undefined : record.host;
  return {
    ...session,
    ...planned(session, record),
    ...(host && { host }),
    ...(host && replacesHost(record) && { plannedHost: session.plannedHost ?? session.host }),
    ...(times && { times }),
    ...(place && { place }),
    ...(form && { form }),
    ...(reason && { reason }),
    records: [...session.records, record],
  };
}

/** The session after the record; two of them when it moved. */
function apply(session: Session, record: SessionRecord): Session[] {
  const changed = withDetails(session, record);
  if (record.status !== 'moved' || !record.movedTo) return [{ ...changed, status: record.status }];
  const { movedTo } = record;
  const left: Session = {
    ...changed,
    id: `${session.id}-cu-${session.date}`,
    // Who would have received where on that day, not who receives on the new one.
    ...{ host: session.host, times: session.times, place: session.place, form: session.form },
    status: 'moved',
    movedTo,
  };
  const held = hasResult(record) ? 'held' : 'confirmed';
  return [left, { ...changed, date: movedTo, movedFrom: session.date, status: held }];
}

/** Index of the session a record speaks of: by its day now, else by its day by rule. */
function find(sessions: readonly Session[], on: string): number {
  const open = (session: Session): boolean => session.status !== 'moved';
  const exact = sessions.findIndex((session) => open(session) && session.date === on);
  return exact >= 0
    ? exact
    : sessions.findIndex(
        (session) => open(session) && session.nominal === on && session.movedFrom === undefined,
      );
}

/** The sessions with all records laid over; `make` builds a session for a record without one. */
export function withRecords(
  planned: readonly Session[],
  records: readonly SessionRecord[],
  make: Make,
): Session[] {
  const sessions = [...planned];
  const overlay = (record: SessionRecord): boolean => {
    const index = find(sessions, record.on);
    const session = sessions[index];
    if (session) sessions.splice(index, 1, ...apply(session, record));
    return session !== undefined;
  };
  // A record may speak of a day that another record, later in the list, moves a session to.
  let waiting = [...records];
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter((record) => !overlay(record));
  }
  for (const record of waiting) {
    sessions.push(make(record));
    overlay(record);
  }
  return sessions;
}
