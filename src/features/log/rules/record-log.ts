/** What the log says of one record, and its events: publication and changes, each once. */
import { ownersOf } from '#features/agency/rules/outside.ts';
import type { ConceptName } from '#features/concepts.ts';
import type { EventKind, LogEvent } from './event.ts';

interface Change {
  readonly on: string;
  readonly kind: EventKind;
  readonly note: string;
  /** Distinguishes the changes of one kind and day. */
  readonly mark?: string | number;
}

export interface RecordLog {
  /** Of the publication. */
  readonly summary: string;
  /** All changes; those up to the day of publication belong to the publication. */
  readonly changes: readonly Change[];
  /** Agencies whose feeds have it, besides those that own it. */
  readonly agencies?: readonly (string | undefined)[];
  /** Upload of the first picture. */
  readonly image?: string | undefined;
  /** The start of the keys: the path, unless that changes or several records share it. */
  readonly root?: string;
}

interface Published {
  readonly publishedOn: string;
  readonly publishAt?: string | undefined;
  readonly sample?: boolean | undefined;
}

/** Events listed even on the day of publication. */
export const ALWAYS_LISTED: ReadonlySet<EventKind> = new Set<EventKind>(['withdrawal', 'session']);

/** The day a record was published on the site. */
export const firstDay = ({ publishAt, publishedOn }: Published): string =>
  publishAt?.slice(0, 10) ?? publishedOn;

interface Subject {
  readonly concept: ConceptName;
  readonly path: string;
  readonly title: string;
  readonly data: object;
}

/**
 * Returns the events of a record, its publication first.
 * @param subject a record of a concept with a log: it has a day of publication
 */
export function eventsOf({ data, ...subject }: Subject, log: RecordLog): LogEvent[] {
  const published = data as Published;
  const { root = subject.path, agencies = [], image } = log;
  const first = firstDay(published);
  const [, time = '00:00'] = published.publishAt?.split('T') ?? [];
  const event = ({ mark, ...change }: Change, at: string): LogEvent => ({
    ...subject,
    ...change,
    key: [root, change.on, change.kind, mark].filter((part) => part !== undefined).join(':'),
    at,
    agencies: [...new Set([...ownersOf(data), ...agencies].flatMap((id) => id ?? []))],
    image,
    sample: published.sample ?? false,
  });
  return [
    event({ on: first, kind: 'published', note: log.summary }, time),
    ...log.changes
      .filter(({ on, kind }) => on > first || ALWAYS_LISTED.has(kind))
      .map((change) => event(change, '00:00')),
  ];
}
