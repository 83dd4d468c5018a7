/**
 * The chain of a document, limited in size: the resolutions and laws it carries out, the plans and
 * reports that carry it out, and the documents it replaced or that replaced it.
 */
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { shortCitation } from './citation.ts';
import { compareNewest } from './number.ts';
import type { IncomingEdge } from './relations.ts';
import { RELATION_KINDS, type RelationKind } from '#features/directive/relation-schema.ts';

/** A document outside this site has only its citation. */
interface ChainNode {
  readonly id: string;
  readonly entry: DirectiveEntry | undefined;
  readonly citation: string;
}

/** An edge from the older or larger document to the one that implements, cites or replaces it. */
interface ChainEdge {
  readonly from: ChainNode;
  readonly to: string;
  readonly kind: RelationKind;
}

export interface ChainItem {
  readonly id: string;
  readonly citation: string;
  /** Undefined of a document outside this site. */
  readonly issuedOn: string | undefined;
  /** Relations of the document to those above it: "Thay thế: Kế hoạch số 1/KH-UBND". */
  readonly links: readonly string[];
}

const STRONG: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'implements',
  'guides',
  'details',
]);
const ENDS: ReadonlySet<RelationKind> = new Set<RelationKind>(['replaces', 'repeals']);
const isLink = (kind: RelationKind): boolean => STRONG.has(kind) || kind === 'based-on';

/** A longer chain would not be read. */
export const MOST_NODES = 14;
const FEWEST_NODES = 3;
/** Replaced and replacing documents come first. */
const MOST_ENDS = 3;

interface Library {
  readonly byId: ReadonlyMap<string, DirectiveEntry>;
  readonly incoming: (id: string) => Promise<readonly IncomingEdge[]>;
}
interface Neighbour {
  readonly node: ChainNode;
  readonly kind: RelationKind;
}

const nodeOf = (entry: DirectiveEntry): ChainNode => ({
  id: entry.id,
  entry,
  citation: shortCitation(entry.data),
});

/** Sorts implementing documents before those that only cite the start, then newer first. */
function compareNeighbours(a: Neighbour, b: Neighbour): number {
  if (STRONG.has(a.kind) !== STRONG.has(b.kind)) return STRONG.has(a.kind) ? -1 : 1;
  if (!a.node.entry || !b.node.entry) return Number(!a.node.entry) - Number(!b.node.entry);
  return compareNewest(a.node.entry.data, b.node.entry.data);
}

/** Returns the documents above one; external ones only if it implements them, to limit laws. */
const above = ({ data }: DirectiveEntry, { byId }: Library): Neighbour[] =>
  (data.relations ?? []).flatMap(({ kind, to, citation, part }) => {
    if (ENDS.has(kind) ? part !== undefined : !isLink(kind)) return [];
    const entry = to === undefined ? undefined : byId.get(to);
    if (entry) return { kind, node: nodeOf(entry) };
    return citation && kind === 'implements'
      ? { kind, node: { id: `: ${citation}`, entry: undefined, citation } }
      : [];
  });

const below = async ({ id }: DirectiveEntry, { incoming }: Library): Promise<Neighbour[]> =>
  (await incoming(id)).flatMap(({ from, edge: { kind, part } }) =>
    (ENDS.has(kind) && part === undefined) || isLink(kind) ? { kind, node: nodeOf(from) } : [],
  );

/** Returns one edge per pair of documents; implementing and replacing outrank citing as basis. */
function edgesBetween(nodes: ReadonlyMap<string, ChainNode>, library: Library): ChainEdge[] {
  const edges = [...nodes.values()].flatMap(({ entry }) =>
    entry
      ? above(entry, library)
          .filter(({ node }) => nodes.has(node.id) && node.id !== entry.id)
          .map(({ kind, node }) => ({ from: node, to: entry.id, kind }))
      : [],
  );
  const weight = ({ kind }: ChainEdge) => (kind === 'based-on' ? 0 : 1);
  edges.sort((a, b) => weight(a) - weight(b));
  return [...new Map(edges.map((edge) => [`${edge.from.id} ${edge.to}`, edge])).values()];
}

/** Returns the level of each document below the roots; a root is right above its highest child. */
function levelsOf(ids: Iterable<string>, edges: readonly ChainEdge[]): ReadonlyMap<string, number> {
  const parents = Map.groupBy(edges, ({ to }) => to);
  const levels = new Map<string, number>();
  const levelOf = (id: string): number => {
    const level = levels.get(id);
    if (level !== undefined) return level;
    levels.set(id, 0); // Breaks a cycle at its last edge.
    const own = Math.max(0, ...(parents.get(id) ?? []).map(({ from }) => levelOf(from.id) + 1));
    levels.set(id, own);
    return own;
  };
  for (const id of ids) levelOf(id);
  for (const [root, down] of Map.groupBy(edges, ({ from }) => from.id))
    if (!parents.has(root))
      levels.set(root, Math.min(...down.map(({ to }) => levels.get(to) ?? 1)) - 1);
  return levels;
}

/** Returns the relations of a document to those above it, one line per kind. */
const linksOf = (edges: readonly ChainEdge[]): string[] =>
  [...Map.groupBy(edges, ({ kind }) => kind)].map(
    ([kind, own]) => `${RELATION_KINDS[kind]}: ${own.map(({ from }) => from.citation).join('; ')}`,
  );

/** Returns the chain of a document from the roots down; undefined if it has too few nodes. */
export async function chainOf(
  start: DirectiveEntry,
  library: Library,
): Promise<ChainItem[] | undefined> {
  const nodes = new Map([[start.id, nodeOf(start)]]);
  /** Adds the highest-ranked new neighbours, up to the limit, and returns them. */
  const take = (neighbours: readonly Neighbour[], limit: number): DirectiveEntry[] => {
    const taken = neighbours
      .map(({ node }) => node)
      .filter(({ id }) => !nodes.has(id))
      .slice(0, Math.max(0, limit));
    for (const node of taken) nodes.set(node.id, node);
    return taken.flatMap(({ entry }) => entry ?? []);
  };
  const fresh = (neighbours: readonly Neighbour[], isWanted = isLink): Neighbour[] => [
    ...new Map(
      neighbours
        .filter(({ kind, node }) => isWanted(kind) && !nodes.has(node.id))
        .sort(compareNeighbours)
        .map((neighbour) => [neighbour.node.id, neighbour]),
    ).values(),
  ];
  const direct = [...above(start, library), ...(await below(start, library))];
  take(
    fresh(direct, (kind) => ENDS.has(kind)),
    MOST_ENDS,
  );
  // Expands level by level, upwards and downwards equally, until the limit.
  let up = [start];
  let down = [start];
  while (up.length + down.length > 0) {
    const limit = MOST_NODES - nodes.size;
    const nextUp = fresh(up.flatMap((entry) => above(entry, library)));
    const found = await Promise.all(down.map((entry) => below(entry, library)));
    const nextDown = fresh(found.flat());
    // Each side gets half of the remaining nodes, or more if the other side needs fewer.
    up = take(nextUp, Math.max(Math.floor(limit / 2), limit - nextDown.length));
    down = take(nextDown, MOST_NODES - nodes.size);
  }
  if (nodes.size < FEWEST_NODES) return undefined;
  const edges = edgesBetween(nodes, library);
  const levels = levelsOf(nodes.keys(), edges);
  const level = ({ id }: ChainNode): number => levels.get(id) ?? 0;
  return [...nodes.values()]
    .sort((a, b) => level(a) - level(b))
    .map(({ id, citation, entry }) => ({
      id,
      citation,
      issuedOn: entry?.data.issuedOn,
      links: linksOf(edges.filter(({ to }) => to === id)),
    }));
}
