/** Relations between documents in both directions, derived from the stored edge. */
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { groupPairs } from '#lib/group-pairs.ts';
import { compareNewest } from './number.ts';
import {
  INVERSE_RELATION_KINDS,
  RELATION_KINDS,
  type RelationKind,
} from '#features/directive/relation-schema.ts';

type Edge = NonNullable<DirectiveEntry['data']['relations']>[number];

export interface RelatedDirective {
  /** The other document, if it is on this site. */
  readonly entry: DirectiveEntry | undefined;
  /** Otherwise the citation of the other document. */
  readonly citation: string | undefined;
  readonly part: string | undefined;
  readonly quote: string | undefined;
}

export interface RelationGroup {
  readonly kind: RelationKind;
  /** "out": as stored; "in": the inverse. */
  readonly direction: 'out' | 'in';
  /** "Được thay thế bởi" */
  readonly label: string;
  readonly items: readonly RelatedDirective[];
}

/** Display order: replaced or stopped by, effects on others, origin. */
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

/** Ids of the documents that have a relation to each one, in the order of `all`. */
export const relatedIds = (all: readonly DirectiveEntry[]): Map<string, string[]> =>
  groupPairs(
    all.flatMap(({ id, data }) =>
      [...new Set(data.relations?.map((edge) => edge.to))].flatMap((to) =>
        to && to !== id ? [[to, id] as const] : [],
      ),
    ),
  );

/** The relations of these documents to another. */
export const edgesTo = (id: string, related: readonly DirectiveEntry[]): IncomingEdge[] =>
  related.flatMap((from) =>
    (from.data.relations ?? []).flatMap((edge) => (edge.to === id ? { from, edge } : [])),
  );

const keyOf = ({ entry, citation, part }: RelatedDirective): string =>
  `${entry?.id ?? citation ?? ''}\n${part ?? ''}`;

/** Sorts newest first, external documents last, and removes duplicates. */
function tidy(items: readonly RelatedDirective[]): RelatedDirective[] {
  const unique = [...new Map(items.map((item) => [keyOf(item), item])).values()];
  const known = unique.filter(({ entry }) => entry);
  const outside = unique.filter(({ entry }) => !entry);
  known.sort((a, b) => (a.entry && b.entry ? compareNewest(a.entry.data, b.entry.data) : 0));
  return [...known, ...outside];
}

/**
 * Returns all relations of a document, grouped, in display order.
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

/** Returns the documents that replaced or stopped this one as a whole, for its notice. */
export const replacedBy = (incoming: readonly IncomingEdge[]): DirectiveEntry[] => [
  ...new Set(
    incoming.filter(({ edge }) => ENDS.includes(edge.kind) && !edge.part).map(({ from }) => from),
  ),
];

/** Returns the documents that changed a part of this one. */
export const changedBy = (incoming: readonly IncomingEdge[]): DirectiveEntry[] => {
  const kinds: readonly RelationKind[] = [...ENDS, 'amends', 'corrects'];
  return [
    ...new Set(incoming.filter(({ edge }) => kinds.includes(edge.kind)).map(({ from }) => from)),
  ];
};
