/**
 * The chain a document stands in: what it carries out, up to the resolutions and laws at the root,
 * what carries it out, down to plans and reports, and what replaced what. Bounded, for a picture.
 */
import type { DirectiveEntry } from '../entry.ts';
import { compareNewest } from './number.ts';
import type { IncomingEdge } from './relations.ts';
import type { RelationKind } from './relation-schema.ts';

/** A document of the chain; one that is not on this site has only its citation. */
export interface ChainNode {
  readonly id: string;
  readonly entry: DirectiveEntry | undefined;
  readonly citation: string | undefined;
}

/** From the older or larger document to the one that carries it out, rests on it or replaces it. */
export interface ChainEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
}

export interface Chain {
  readonly current: string;
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
  /** Documents directly related in the same ways that found no room. */
  readonly omitted: number;
}

const STRONG: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'implements',
  'guides',
  'details',
]);
const ENDS: ReadonlySet<RelationKind> = new Set<RelationKind>(['replaces', 'repeals']);
const isLink = (kind: RelationKind): boolean => STRONG.has(kind) || kind === 'based-on';

/** More make a picture nobody reads. */
export const MOST_NODES = 14;
const FEWEST_NODES = 3;
/** What a document replaced and what replaced it stand in the picture before all else. */
const MOST_ENDS = 3;

interface Library {
  readonly byId: ReadonlyMap<string, DirectiveEntry>;
  readonly incoming: (id: string) => readonly IncomingEdge[];
}
interface Neighbour {
  readonly node: ChainNode;
  readonly kind: RelationKind;
}

const known = (entry: DirectiveEntry): ChainNode => ({
  id: entry.id,
  entry,
  citation: undefined,
});

/** What carries out comes before what merely rests on it, then the newer document. */
function compareNeighbours(a: Neighbour, b: Neighbour): number {
  if (STRONG.has(a.kind) !== STRONG.has(b.kind)) return STRONG.has(a.kind) ? -1 : 1;
  if (!a.node.entry || !b.node.entry) return Number(!a.node.entry) - Number(!b.node.entry);
  return compareNewest(a.node.entry.data, b.node.entry.data);
}

/** The documents above one; of those elsewhere only what it carries out, laws would crowd the picture. */
const above = ({ data }: DirectiveEntry, { byId }: Library): Neighbour[] =>
  (data.relations ?? []).flatMap(({ kind, to, citation, part }) => {
    if (ENDS.has(kind) ? part !== undefined : !isLink(kind)) return [];
    const entry = to === undefined ? undefined : byId.get(to);
    if (entry) return { kind, node: known(entry) };
    return citation && kind === 'implements'
      ? { kind, node: { id: `: ${citation}`, entry: undefined, citation } }
      : [];
  });

const below = ({ id }: DirectiveEntry, { incoming }: Library): Neighbour[] =>
  incoming(id).flatMap(({ from, edge: { kind, part } }) =>
    (ENDS.has(kind) && part === undefined) || isLink(kind) ? { kind, node: known(from) } : [],
  );

/** Grows the set of documents level by level, up and down alike, as long as there is room. */
class ChainBuilder {
  readonly nodes = new Map<string, ChainNode>();
  readonly omitted: number;
  readonly #library: Library;

  constructor(start: DirectiveEntry, library: Library) {
    this.#library = library;
    this.nodes.set(start.id, known(start));
    const direct = [...above(start, library), ...below(start, library)];
    this.#take(this.#fresh(direct, ENDS), MOST_ENDS);
    let up = [start];
    let down = [start];
    while (up.length + down.length > 0) {
      const room = MOST_NODES - this.nodes.size;
      const nextUp = this.#fresh(up.flatMap((entry) => above(entry, library)));
      const nextDown = this.#fresh(down.flatMap((entry) => below(entry, library)));
      // Neither side may take the room of the other, nor leave it unused.
      const share = Math.max(Math.floor(room / 2), room - nextDown.length);
      up = this.#take(nextUp, share);
      down = this.#take(nextDown, MOST_NODES - this.nodes.size);
    }
    const ids = new Set(direct.map(({ node }) => node.id));
    this.omitted = [...ids].filter((id) => !this.nodes.has(id)).length;
  }

  #fresh(neighbours: readonly Neighbour[], kinds?: ReadonlySet<RelationKind>): ChainNode[] {
    const fitting = neighbours.filter(
      ({ kind, node }) => (kinds?.has(kind) ?? isLink(kind)) && !this.nodes.has(node.id),
    );
    return [
      ...new Map(
        fitting.toSorted(compareNeighbours).map(({ node }) => [node.id, node] as const),
      ).values(),
    ];
  }

  #take(nodes: readonly ChainNode[], room: number): DirectiveEntry[] {
    const taken = nodes.filter(({ id }) => !this.nodes.has(id)).slice(0, Math.max(0, room));
    for (const node of taken) this.nodes.set(node.id, node);
    return taken.flatMap(({ entry }) => entry ?? []);
  }

  edges(): ChainEdge[] {
    const edges = [...this.nodes.values()].flatMap(({ entry }) =>
      entry
        ? above(entry, this.#library)
            .filter(({ node }) => this.nodes.has(node.id) && node.id !== entry.id)
            .map(({ kind, node }) => ({ from: node.id, to: entry.id, kind }))
        : [],
    );
    // One line between two documents: what carries out or replaces says more than what rests on.
    const weight = ({ kind }: ChainEdge) => (kind === 'based-on' ? 0 : 1);
    return [
      ...new Map(
        edges
          .toSorted((a, b) => weight(a) - weight(b))
          .map((edge) => [`${edge.from} ${edge.to}`, edge] as const),
      ).values(),
    ];
  }
}

/** The chain of a document; undefined where there is nothing to draw. */
export function chainOf(entry: DirectiveEntry, library: Library): Chain | undefined {
  const builder = new ChainBuilder(entry, library);
  if (builder.nodes.size < FEWEST_NODES) return undefined;
  const edges = builder.edges();
  return { current: entry.id, nodes: [...builder.nodes.values()], edges, omitted: builder.omitted };
}
