/** Finds the documents that implement a directive, directly or through other documents. */
import type { RelationKind } from '#features/directive/relation-schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { onceFor } from '#lib/once.ts';
import { groupPairs } from '#lib/group-pairs.ts';

const CARRIES_OUT: ReadonlySet<RelationKind> = new Set(['implements', 'guides', 'details']);

type Implementers = ReadonlyMap<string, readonly DirectiveEntry[]>;

/** Implementing documents by target, cached per list, which all cells of duty tables share. */
const implementersIn = onceFor((all: readonly DirectiveEntry[]): Implementers =>
  groupPairs(
    all.flatMap((entry) =>
      (entry.data.relations ?? []).flatMap(({ kind, to }) =>
        to && CARRIES_OUT.has(kind) ? [[to, entry] as const] : [],
      ),
    ),
  ),
);

/** Returns all documents that lead to `root` by "triển khai", "hướng dẫn", "quy định chi tiết". */
export function implementing(root: string, all: readonly DirectiveEntry[]): DirectiveEntry[] {
  const implementedBy = implementersIn(all);
  const found = new Map<string, DirectiveEntry>();
  const queue = [root];
  // Iterates while the queue grows; shift() would move all remaining items each time.
  for (const id of queue)
    for (const entry of implementedBy.get(id) ?? [])
      if (entry.id !== root && !found.has(entry.id)) {
        found.set(entry.id, entry);
        queue.push(entry.id);
      }
  return [...found.values()];
}
