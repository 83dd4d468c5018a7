/**
 * Which earlier wordings of a document were published, and which change each entry of its `changes`
 * tells of. The unit is a day in Việt Nam, as in the publication log.
 */
import { dateAt, instantOf, isLocalDate, isLocalTime } from '#lib/local-date.ts';

/** The record as it stood from an instant on. */
export interface Version {
  /** When it came to the branch the site is built from. */
  readonly at: Date;
  /** A field of its front matter, unchecked: it may be older than today's schema. */
  readonly field: (key: string) => unknown;
  readonly body: string;
}

export interface HistoryStep {
  /** Which entries of today's `changes` describe it, by index; none when nobody recorded it. */
  readonly entries: readonly number[];
  /** The day it was published. */
  readonly on: string;
  readonly before: Version;
  readonly after: Version;
}

interface Entry {
  readonly on: string;
  readonly kind: string;
  readonly hidesBefore: boolean;
  /** What it is known by in all versions, though its note may be mended and others come before it. */
  readonly key: string;
}

export const isText = (value: unknown): value is string => typeof value === 'string';

/** The entries of `changes`, each with a key of its day and kind, counted where several share them. */
function entriesOf({ field }: Version): Entry[] {
  const list = field('changes');
  const counts = new Map<string, number>();
  return (Array.isArray(list) ? (list as unknown[]) : []).map((entry) => {
    const { on, kind, hidesBefore } = (entry ?? {}) as Record<string, unknown>;
    const name = `${isText(on) ? on : ''}:${isText(kind) ? kind : ''}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return {
      on: isText(on) ? on : '',
      kind: isText(kind) ? kind : '',
      hidesBefore: hidesBefore === true,
      key: `${name}:${count}`,
    };
  });
}

/** When readers could first see it: an hour set for it, or its day of publication, may come later. */
function publicFrom({ at, field }: Version): Date {
  const [hourly, daily] = [field('publishAt'), field('publishedOn')];
  const [day = '', time = '00:00'] = (isText(hourly) ? hourly : isText(daily) ? daily : '').split(
    'T',
  );
  if (!isLocalDate(day) || !isLocalTime(time)) return at;
  const set = instantOf(day, time);
  return set > at ? set : at;
}

const isWithdrawn = (version: Version): boolean =>
  entriesOf(version).some(({ kind }) => kind === 'withdrawal');

/**
 * Versions that readers saw and may see again, oldest first: no drafts that were replaced before
 * their day, nothing from before a withdrawal or before an entry that hides what it corrected.
 */
export function shownVersions(versions: readonly Version[], now: Date): Version[] {
  const seen = versions.filter((version, index) => {
    const from = publicFrom(version);
    const next = versions[index + 1];
    return from <= now && (!next || from < next.at);
  });
  const current = seen.at(-1);
  if (!current) return [];
  const hiding = entriesOf(current).filter(({ hidesBefore }) => hidesBefore);
  const first = (key: string) =>
    seen.findIndex((version) => entriesOf(version).some((entry) => entry.key === key));
  const cut = Math.max(
    0,
    seen.findLastIndex(isWithdrawn) + 1,
    ...hiding.map(({ key }) => first(key)),
  );
  return seen.slice(cut);
}

/** One version a day: the last. */
export function lastOfEachDay(versions: readonly Version[]): Version[] {
  const days = new Map(versions.map((version) => [dateAt(version.at), version]));
  return [...days.values()];
}

/**
 * The changes of a published document, oldest first.
 * An entry describes the version in which it first appears, and of what changed without a word since
 * the entry's own day; what changed earlier stays a step that nobody recorded.
 * @param versions all versions at hand, oldest first, the present text last
 * @param isSame are the words of two versions the same to a reader?
 */
export function historySteps(
  versions: readonly Version[],
  now: Date,
  isSame: (before: Version, after: Version) => boolean,
): HistoryStep[] {
  const [first, ...rest] = shownVersions(versions, now);
  const current = rest.at(-1);
  if (!first || !current) return [];
  const wanted = entriesOf(current);
  const told = new Set(entriesOf(first).map(({ key }) => key));
  const steps: HistoryStep[] = [];
  let base = first;
  let silent: Version[] = [];
  const add = (after: Version, entries: readonly number[]) => {
    steps.push({ entries, on: dateAt(after.at), before: base, after });
    base = after;
  };
  const addSilent = (list: readonly Version[]) => {
    for (const version of lastOfEachDay(list)) if (!isSame(base, version)) add(version, []);
  };
  for (const version of rest) {
    const keys = new Set(entriesOf(version).map(({ key }) => key));
    const own = wanted.flatMap((entry, index) =>
      keys.has(entry.key) && !told.has(entry.key) ? [{ ...entry, index }] : [],
    );
    for (const key of keys) told.add(key);
    if (own.length > 0) {
      const since = own.map(({ on }) => on).sort()[0] ?? '';
      addSilent(silent.filter(({ at }) => dateAt(at) < since));
      silent = [];
      add(
        version,
        own.map(({ index }) => index),
      );
    } else if (dateAt(version.at) === dateAt(base.at)) {
      // Put right on the same day: still the same step, or the same first publication.
      const last = steps.pop();
      base = version;
      if (last) steps.push({ ...last, after: version });
    } else silent.push(version);
  }
  addSilent(silent);
  return steps;
}
