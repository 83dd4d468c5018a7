/** Relations between documents, both ways from the one edge that is stored. */
import type { DirectiveEntry } from '../entry.ts';
import { compareNewest } from './number.ts';
import { INVERSE_RELATION_KINDS, RELATION_KINDS, type RelationKind } from './relation-schema.ts';

type Edge = NonNullable<DirectiveEntry['data']['relations']>[number];

export interface RelatedDirective {
  /** The other document, where it is on this site. */
  readonly entry: DirectiveEntry | undefined;
  /** Else how the other document is cited. */
  readonly citation: string | undefined;
  readonly part: string | undefined;
  readonly quote: string | undefined;
}

export interface RelationGroup {
  readonly kind: RelationKind;
  /** "out" as stored, "in" as the other document sees it. */
  readonly direction: 'out' | 'in';
  /** "Được thay thế bởi" */
  readonly label: string;
  readonly items: readonly RelatedDirective[];
}

/** What a reader must know first: what became of this text, what it did to others, where it comes from. */
const ORDER: readonly (readonly [RelationKind, RelationGroup['direction']])[] = [
  ['replaces', 'in'],
  ['repeals', 'in'],
  ['halts', 'in'],
  ['suspends', 'in'],
  ['amends', 'in'],
  ['corrects', 'in'],
  ['consolidates', 'in'],
  ['interprets', 'in'],
  ['replaces', 'out'],
  ['repeals', 'out'],
  ['halts', 'out'],
  ['suspends', 'out'],
  ['amends', 'out'],
  ['corrects', 'out'],
  ['consolidates', 'out'],
  ['interprets', 'out'],
  ['based-on', 'out'],
  ['implements', 'out'],
  ['details', 'out'],
  ['guides', 'out'],
  ['implements', 'in'],
  ['details', 'in'],
  ['guides', 'in'],
  ['based-on', 'in'],
  ['announces', 'out'],
  ['announces', 'in'],
  ['cites', 'out'],
  ['cites', 'in'],
];

export interface IncomingEdge {
  readonly from: DirectiveEntry;
  readonly edge: Edge;
}

/** The edges that lead to each document, by id: made once, for all pages. */
export function incomingEdges(all: readonly DirectiveEntry[]): Map<string, IncomingEdge[]> {
  const incoming = new Map<string, IncomingEdge[]>();
  for (const from of all)
    for (const edge of from.data.relations ?? [])
      if (edge.to && edge.to !== from.id) {
        const edges = incoming.get(edge.to);
        if (edges) edges.push({ from, edge });
        else incoming.set(edge.to, [{ from, edge }]);
      }
  return incoming;
}

const keyOf = ({ entry, citation, part }: RelatedDirective): string =>
  `${entry?.id ?? citation ?? ''}\n${part ?? ''}`;

/** Newest first, outside documents after those of the site; the same relation only once. */
function tidy(items: readonly RelatedDirective[]): RelatedDirective[] {
  const unique = [...new Map(items.map((item) => [keyOf(item), item])).values()];
  const known = unique.filter(({ entry }) => entry);
  const outside = unique.filter(({ entry }) => !entry);
  known.sort((a, b) => (a.entry && b.entry ? compareNewest(a.entry.data, b.entry.data) : 0));
  return [...known, ...outside];
}

/**
 * All relations of a document, grouped, in the order a reader needs them.
 * @param byId all documents of the site
 */
export function relationGroups(
  { data }: DirectiveEntry,
  incoming: readonly IncomingEdge[],
  byId: ReadonlyMap<string, DirectiveEntry>,
): RelationGroup[] {
  return ORDER.map(([kind, direction]) => {
    const items: RelatedDirective[] =
      direction === 'out'
        ? (data.relations ?? [])
            .filter((edge) => edge.kind === kind)
            .map(({ to, citation, part, quote }) => ({
              entry: to === undefined ? undefined : byId.get(to),
              citation: citation ?? to,
              part,
              quote,
            }))
        : incoming
            .filter(({ edge }) => edge.kind === kind)
            .map(({ from, edge: { part, quote } }) => ({
              entry: from,
              citation: undefined,
              part,
              quote,
            }));
    const label = direction === 'out' ? RELATION_KINDS[kind] : INVERSE_RELATION_KINDS[kind];
    return { kind, direction, label, items: tidy(items) };
  }).filter(({ items }) => items.length > 0);
}

const ENDS: readonly RelationKind[] = ['replaces', 'repeals', 'suspends', 'halts'];

/** The documents that took this one's place or stopped it as a whole, for the notice on it. */
export const replacedBy = (incoming: readonly IncomingEdge[]): DirectiveEntry[] => [
  ...new Set(
    incoming.filter(({ edge }) => ENDS.includes(edge.kind) && !edge.part).map(({ from }) => from),
  ),
];

/** The documents that changed a part of this one. */
export const changedBy = (incoming: readonly IncomingEdge[]): DirectiveEntry[] => {
  const kinds: readonly RelationKind[] = [...ENDS, 'amends', 'corrects'];
  return [
    ...new Set(incoming.filter(({ edge }) => kinds.includes(edge.kind)).map(({ from }) => from)),
  ];
};
