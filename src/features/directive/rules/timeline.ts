/** Changes in the validity of a document as events, from its record and incoming relations. */
import type { DirectiveEntry } from '#features/directive/schema.ts';
import type { IncomingEdge } from './relations.ts';
import { INVERSE_RELATION_KINDS, type RelationKind } from '#features/directive/relation-schema.ts';
import { TIMELINE } from '#features/directive/validity-labels.ts';
import { lowerFirst } from '#lib/fold-text.ts';
import { withdrawalOf } from './validity.ts';

type TimelineKind = 'issued' | 'effective' | 'relation' | 'expires';

export interface TimelineEvent {
  readonly kind: TimelineKind;
  /** A day, month or year. */
  readonly on: string;
  /** "Ban hành", "Được thay thế bởi" */
  readonly label: string;
  /** The document that caused it. */
  readonly by?: DirectiveEntry;
  readonly part?: string | undefined;
  /** Is `on` the issue date of that document, because its effective date is unknown? */
  readonly isDayOfIssue?: boolean;
  /** Is it in the future? */
  readonly isAhead: boolean;
}

/** Incoming relations that change the validity; being implemented or cited is no event. */
const EVENT_KINDS: ReadonlySet<RelationKind> = new Set<RelationKind>([
  ...(['amends', 'corrects', 'suspends', 'halts', 'repeals', 'replaces'] as const),
  ...(['consolidates', 'interprets', 'announces'] as const),
]);
const ENDS: ReadonlySet<RelationKind> = new Set<RelationKind>(['replaces', 'repeals']);

/** The order of events on one day. */
const RANK: readonly TimelineKind[] = ['issued', 'effective', 'relation', 'expires'];

/** A month or year sorts after the days in it, except for the event of issue. */
const sortKey = ({ kind, on }: TimelineEvent): string =>
  kind === 'issued' ? on : on + '-99'.repeat((10 - on.length) / 3);

const compareEvents = (a: TimelineEvent, b: TimelineEvent): number =>
  sortKey(a) === sortKey(b)
    ? RANK.indexOf(a.kind) - RANK.indexOf(b.kind)
    : sortKey(a) < sortKey(b)
      ? -1
      : 1;

type Draft = Omit<TimelineEvent, 'isAhead'>;

/**
 * Returns one event for all parts that one document changed in one way. A document that ended this
 * one replaces the plain expiry event.
 */
function relationEvents(incoming: readonly IncomingEdge[], expiresOn: string | undefined): Draft[] {
  const events = incoming.filter(
    ({ from, edge }) => EVENT_KINDS.has(edge.kind) && !withdrawalOf(from.data),
  );
  const groups = Map.groupBy(events, ({ from, edge }) => `${from.id} ${edge.kind}`);
  return [...groups.values()].flatMap((edges) => {
    const [first] = edges;
    if (!first) return [];
    const { kind } = first.edge;
    const { effectiveOn, issuedOn } = first.from.data;
    const on = effectiveOn ?? issuedOn;
    const parts = edges.map(({ edge: { part } }) => part);
    const isWhole = parts.includes(undefined);
    const label = INVERSE_RELATION_KINDS[kind];
    const isEnd = isWhole && ENDS.has(kind) && on === expiresOn;
    return {
      kind: 'relation',
      on,
      label: isEnd ? `${TIMELINE.expires}, ${lowerFirst(label)}` : label,
      by: first.from,
      // An edge without a part concerns the whole text.
      part: isWhole ? undefined : [...new Set(parts)].join('; '),
      isDayOfIssue: effectiveOn === undefined,
    };
  });
}

/** Returns the events by date. */
export function timelineOf(
  { data }: DirectiveEntry,
  incoming: readonly IncomingEdge[],
  today: string,
): TimelineEvent[] {
  const { issuedOn, effectiveOn, expiresOn } = data;
  const related = relationEvents(incoming, expiresOn);
  const isEndTold = related.some(({ label }) => label.startsWith(TIMELINE.expires));
  const events: (Draft | undefined)[] = [
    { kind: 'issued', on: issuedOn, label: TIMELINE.issued },
    effectiveOn ? { kind: 'effective', on: effectiveOn, label: TIMELINE.effective } : undefined,
    ...related,
    expiresOn && !isEndTold
      ? { kind: 'expires', on: expiresOn, label: TIMELINE.expires }
      : undefined,
  ];
  return events
    .filter((event) => event !== undefined)
    .map((event) => ({ ...event, isAhead: event.on > today }))
    .toSorted(compareEvents);
}
