/**
 * Applies records to the sessions of the rule: moved, postponed, cancelled, held, another host. No
 * session disappears: a moved one stays visible on the day it left, and a record that matches no
 * session of the schedule becomes a session of its own.
 */
import type { SessionRecord } from '#features/reception/schema.ts';
import type { Session } from './session.ts';

type Make = (record: SessionRecord) => Session;

const hasResult = (record: SessionRecord): boolean =>
  [record.presidedBy, record.visits, record.people, record.cases].some((v) => v !== undefined);

const sameHost = (a: SessionRecord['host'], b: Session['host']): boolean =>
  a?.post === b.post && (a.name ?? b.name) === b.name;

/**
 * Whether the record's host is a replacement. Records also assign hosts who take turns, without a
 * reason.
 */
const replacesHost = ({ status, reason, delegated }: SessionRecord): boolean =>
  status === 'held' ||
  status === 'moved' ||
  Boolean(delegated) ||
  (reason !== undefined && (status === 'planned' || status === 'confirmed'));

/** Whether two arrays or objects of plain values are equal, whatever the order of their keys. */
const same = (a: unknown, b: unknown): boolean =>
  a !== null && b !== null && typeof a === 'object' && typeof b === 'object'
    ? [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
        same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
      )
    : a === b;

/** The schedule's value of each field that the record changes; the first plan is kept. */
function planned(session: Session, { times, place, form }: SessionRecord): Partial<Session> {
  // A session known only from its record has no earlier announcement.
  if (session.extra && session.records.length === 0) return {};
  return {
    ...(times &&
      !same(times, session.times) && { plannedTimes: session.plannedTimes ?? session.times }),
    ...(place &&
      !same(place, session.place) && { plannedPlace: session.plannedPlace ?? session.place }),
    ...(form && form !== session.form && { plannedForm: session.plannedForm ?? session.form }),
  };
}

/** Applies the record's host, time and place to a session, whatever the status. */
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

/** The history of a session: its day on the schedule, the days it left, and its present state. */
interface Track {
  readonly scheduled: string;
  readonly left: readonly Session[];
  readonly session: Session;
}

const track = (session: Session): Track => ({ scheduled: session.date, left: [], session });

function advance({ scheduled, left, session }: Track, record: SessionRecord): Track {
  const changed = withDetails(session, record);
  const { movedTo } = record;
  if (record.status !== 'moved' || !movedTo)
    return { scheduled, left, session: { ...changed, status: record.status } };
  const old: Session = {
    ...changed,
    id: `${session.id}-cu-${session.date}`,
    // Host, hours and place of the old day, not of the new one.
    ...{ host: session.host, times: session.times, place: session.place, form: session.form },
    status: 'moved',
    movedTo,
  };
  const status = hasResult(record) ? 'held' : 'confirmed';
  return {
    scheduled,
    // A day that was left twice is listed once, in its latest state.
    left: [...left.filter(({ id }) => id !== old.id), old],
    session: { ...changed, date: movedTo, movedFrom: session.date, status },
  };
}

type Find = (tracks: readonly Track[], record: SessionRecord) => number;

/**
 * The index of the session that the schedule, or an addition to it, has on that day, shifted or by
 * rule.
 */
function scheduledOn(tracks: readonly Track[], day: string): number {
  const shifted = tracks.findIndex(({ scheduled }) => scheduled === day);
  return shifted >= 0 ? shifted : tracks.findIndex(({ session }) => session.nominal === day);
}

const byDay: Find = (tracks, { on, originalOn }) =>
  originalOn === undefined ? scheduledOn(tracks, on) : -1;

/** The session that was moved onto the record's day. */
const byArrival: Find = (tracks, { on, originalOn }) => {
  if (originalOn === undefined)
    return tracks.findIndex(
      ({ session }) => session.date === on && session.movedFrom !== undefined,
    );
  const index = scheduledOn(tracks, originalOn);
  return tracks[index]?.session.date === on ? index : -1;
};

/**
 * Applies each record to the session found for it, and returns the records without one. All
 * sessions are found before any record is applied, so the order of the records does not matter.
 */
function applyRecords(
  tracks: Track[],
  records: readonly SessionRecord[],
  find: Find,
): SessionRecord[] {
  const found = records.map((record) => ({ record, index: find(tracks, record) }));
  return found.flatMap(({ record, index }) => {
    const before = tracks[index];
    if (!before) return [record];
    tracks[index] = advance(before, record);
    return [];
  });
}

/** The unmatched record to start with: one onto whose day no other record moves a session. */
function firstOf(waiting: readonly SessionRecord[]): SessionRecord | undefined {
  const begins = waiting.filter(
    (record) => !waiting.some((other) => other !== record && other.movedTo === record.on),
  );
  return (begins.length > 0 ? begins : waiting).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
}

/**
 * The sessions with all records applied. A record names its session by the day it has on the
 * schedule; only where the schedule has none, by the day one was moved to. Where a moved session
 * meets another, `originalOn` identifies the one meant.
 * @param make builds a session for a record without one
 */
export function withRecords(
  planned: readonly Session[],
  records: readonly SessionRecord[],
  make: Make,
): Session[] {
  const tracks = planned.map(track);
  let waiting = applyRecords(tracks, records, byDay);
  while (waiting.length > 0) {
    const rest = applyRecords(tracks, waiting, byArrival);
    const first = rest.length === waiting.length ? firstOf(rest) : undefined;
    waiting = rest.filter((record) => record !== first);
    if (!first) continue;
    if (scheduledOn(tracks, first.originalOn ?? first.on) < 0) tracks.push(track(make(first)));
    applyRecords(tracks, [first], (all, { on, originalOn }) => scheduledOn(all, originalOn ?? on));
  }
  return tracks.flatMap(({ left, session }) => [...left, session]);
}
