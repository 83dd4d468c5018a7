/**
 * Determines which earlier versions of a record were published, and which change each entry of
 * `changes` describes. The unit is a day in Việt Nam, as in the publication log.
 */
import { FrontMatterError, splitFrontMatter } from '#lib/front-matter.ts';
import { dateAt, instantOf, isLocalDate, isLocalTime } from '#lib/local-date.ts';
import { normaliseText } from '#lib/normalise-text.ts';
import { fieldsOfVersions, type FieldReader } from '#lib/yaml-fields.ts';

/** The record from an instant on. */
export interface Version {
  /** When it reached the branch the site is built from. */
  readonly at: Date;
  /** Returns a front matter field, unvalidated: it may predate today's schema. */
  readonly field: (key: string) => unknown;
  readonly body: string;
}

export interface HistoryStep {
  /** Indices of today's `changes` that describe it; empty if none does. */
  readonly entries: readonly number[];
  /** Date of publication. */
  readonly on: string;
  readonly before: Version;
  readonly after: Version;
}

interface Entry {
  readonly on: string;
  readonly kind: string;
  readonly hidesBefore: boolean;
  /** Identifies the entry in all versions, even if its note is edited or entries are added. */
  readonly key: string;
}

export const isText = (value: unknown): value is string => typeof value === 'string';

interface StoredFile {
  readonly at: Date;
  readonly text: string;
}

function parseVersion(
  { at, text }: StoredFile,
  fields: (yaml: string) => FieldReader,
): Version | undefined {
  try {
    const { yaml, body } = splitFrontMatter(normaliseText(text));
    const field = fields(yaml);
    return isText(field('title')) ? { at, field, body: body.trim() } : undefined;
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined;
    throw error;
  }
}

/** Returns the readable versions; an unreadable one failed the build and was never public. */
export function parseVersions(files: readonly StoredFile[]): Version[] {
  const fields = fieldsOfVersions();
  return files.flatMap((file) => parseVersion(file, fields) ?? []);
}

/** Returns the entries of `changes`, keyed by day and kind, numbered if several share both. */
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

/** Returns when readers could first see the version: `publishAt` or `publishedOn` may delay it. */
export function publicFrom({ at, field }: Version): Date {
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
 * Returns the versions that were public and may be shown, oldest first: no drafts replaced before
 * publication, nothing before a withdrawal or an entry that hides what it corrected.
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

export function lastOfEachDay(versions: readonly Version[]): Version[] {
  const days = new Map(versions.map((version) => [dateAt(version.at), version]));
  return [...days.values()];
}

/**
 * Returns the changes of a published document, oldest first. An entry describes the version that
 * first contains it, and unrecorded changes since the entry's own day; earlier changes remain a
 * separate unrecorded step.
 * @param versions all available versions, oldest first, the current text last
 * @param isSame do two versions read the same?
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
  const recorded = new Set(entriesOf(first).map(({ key }) => key));
  const steps: HistoryStep[] = [];
  let base = first;
  let unrecorded: Version[] = [];
  const add = (after: Version, entries: readonly number[]) => {
    steps.push({ entries, on: dateAt(after.at), before: base, after });
    base = after;
  };
  const addUnrecorded = (list: readonly Version[]) => {
    for (const version of lastOfEachDay(list)) if (!isSame(base, version)) add(version, []);
  };
  for (const version of rest) {
    const keys = new Set(entriesOf(version).map(({ key }) => key));
    const own = wanted.flatMap((entry, index) =>
      keys.has(entry.key) && !recorded.has(entry.key) ? [{ ...entry, index }] : [],
    );
    for (const key of keys) recorded.add(key);
    if (own.length > 0) {
      const since = own.map(({ on }) => on).sort()[0] ?? '';
      addUnrecorded(unrecorded.filter(({ at }) => dateAt(at) < since));
      unrecorded = [];
      add(
        version,
        own.map(({ index }) => index),
      );
    } else if (dateAt(version.at) === dateAt(base.at)) {
      // A correction on the same day belongs to the same step or first publication.
      const last = steps.pop();
      base = version;
      if (last) steps.push({ ...last, after: version });
    } else unrecorded.push(version);
  }
  addUnrecorded(unrecorded);
  return steps;
}
