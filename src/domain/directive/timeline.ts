/** How the force of a document changed, as dated events, from its record and what others did to it. */
import type { DirectiveEntry } from '../entry.ts';
import type { IncomingEdge } from './relations.ts';
import { INVERSE_RELATION_KINDS, type RelationKind } from './relation-schema.ts';
import { withdrawalOf } from './validity.ts';

type TimelineKind = 'issued' | 'effective' | 'relation' | 'expires';

export interface TimelineEvent {
  readonly kind: TimelineKind;
  /** A day, or a month or year where only that is known. */
  readonly on: string;
  /** "Ban hành", "Được thay thế bởi" */
  readonly label: string;
  /** The document that did it. */
  readonly by?: DirectiveEntry;
  /** "khoản 3 Điều 10" of this document. */
  readonly part?: string | undefined;
  /** Only the day of issue of that document is known, not when it took effect. */
  readonly isDayOfIssue?: boolean;
  /** Still to come. */
  readonly isAhead: boolean;
}

/** What other documents do to the life of this one; to be carried out or cited is no event of it. */
const TOLD: ReadonlySet<RelationKind> = new Set<RelationKind>([
  ...(['amends', 'corrects', 'suspends', 'halts', 'repeals', 'replaces'] as const),
  ...(['consolidates', 'interprets', 'announces'] as const),
]);
const ENDS: ReadonlySet<RelationKind> = new Set<RelationKind>(['replaces', 'repeals']);

/** The order of events of one day. */
const RANK: readonly TimelineKind[] = ['issued', 'effective', 'relation', 'expires'];

/** A month or year sorts after the days in it, but a document is issued before all else. */
const sortKey = ({ kind, on }: TimelineEvent): string =>
  kind === 'issued' ? on : on + '-99'.repeat((10 - on.length) / 3);

const compareEvents = (a: TimelineEvent, b: TimelineEvent): number =>
  sortKey(a) === sortKey(b)
    ? RANK.indexOf(a.kind) - RANK.indexOf(b.kind)
    : sortKey(a) < sortKey(b)
      ? -1
      : 1;

type Draft = Omit<TimelineEvent, 'isAhead'>;

const END = 'Hết hiệu lực';
const asContinuation = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);

/**
 * One event for all parts that one document changed in one way. The document that ended this one
 * tells of its end better than the bare day would.
 */
function relationEvents(incoming: readonly IncomingEdge[], expiresOn: string | undefined): Draft[] {
  const told = incoming.filter(({ from, edge }) => TOLD.has(edge.kind) && !withdrawalOf(from.data));
  const groups = Map.groupBy(told, ({ from, edge }) => `${from.id} ${edge.kind}`);
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
      label: isEnd ? `${END}, ${asContinuation(label)}` : label,
      by: first.from,
      // One edge without a part is about the whole text.
      part: isWhole ? undefined : [...new Set(parts)].join('; '),
      isDayOfIssue: effectiveOn === undefined,
    };
  });
}

/** The events in the order of their days. */
export function timelineOf(
  { data }: DirectiveEntry,
  incoming: readonly IncomingEdge[],
  today: string,
): TimelineEvent[] {
  const { issuedOn, effectiveOn, expiresOn } = data;
  const related = relationEvents(incoming, expiresOn);
  const isEndTold = related.some(({ label }) => label.startsWith(END));
  const events: (Draft | undefined)[] = [
    { kind: 'issued', on: issuedOn, label: 'Ban hành' },
    effectiveOn ? { kind: 'effective', on: effectiveOn, label: 'Có hiệu lực' } : undefined,
    ...related,
    expiresOn && !isEndTold ? { kind: 'expires', on: expiresOn, label: END } : undefined,
  ];
  return events
    .filter((event) => event !== undefined)
    .map((event) => ({ ...event, isAhead: event.on > today }))
    .toSorted(compareEvents);
}
