/** One publication or change on the site, on one day. */
import type { ConceptName } from '#features/concepts.ts';

export type EventKind =
  | 'published'
  | 'correction'
  | 'revision'
  | 'withdrawal'
  | 'session'
  | 'figures'
  | 'progress'
  | 'answer';

export interface LogEvent {
  /** Unique and stable: path of the record, day and kind of event. */
  readonly key: string;
  readonly on: string;
  /** Time of day, where a publication hour was set. */
  readonly at: string;
  readonly kind: EventKind;
  readonly concept: ConceptName;
  readonly title: string;
  readonly note: string;
  /** Site path of the record's page. */
  readonly path: string;
  /** Agencies whose feeds include it. */
  readonly agencies: readonly string[];
  readonly sample: boolean;
  /** Upload of the first picture of the record. */
  readonly image: string | undefined;
}

/** Newest first; within one day and hour by key, so that the order is stable. */
const compareEvents = (a: LogEvent, b: LogEvent): number => {
  const [left, right] = [`${a.on}T${a.at}`, `${b.on}T${b.at}`];
  if (left !== right) return left < right ? 1 : -1;
  return a.key < b.key ? -1 : Number(a.key > b.key);
};

/** The log up to `today`. */
export const publicationLog = (events: readonly LogEvent[], today: string): LogEvent[] =>
  events.filter(({ on }) => on <= today).sort(compareEvents);
