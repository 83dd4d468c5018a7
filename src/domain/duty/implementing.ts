/** The documents that carry out a directive, directly or through another document that does. */
import type { RelationKind } from '../directive/schema.ts';
import type { DirectiveEntry } from '../entry.ts';

const CARRIES_OUT: ReadonlySet<RelationKind> = new Set(['implements', 'guides', 'details']);

/** All documents that lead back to `root` over "triển khai", "hướng dẫn", "quy định chi tiết". */
export function implementing(root: string, all: readonly DirectiveEntry[]): DirectiveEntry[] {
  const carriedOutBy = new Map<string, DirectiveEntry[]>();
  for (const entry of all)
    for (const { kind, to } of entry.data.relations ?? [])
      if (to && CARRIES_OUT.has(kind))
        carriedOutBy.set(to, [...(carriedOutBy.get(to) ?? []), entry]);
  const found = new Map<string, DirectiveEntry>();
  const queue = [root];
  for (let id = queue.shift(); id !== undefined; id = queue.shift())
    for (const entry of carriedOutBy.get(id) ?? [])
      if (entry.id !== root && !found.has(entry.id)) {
        found.set(entry.id, entry);
        queue.push(entry.id);
      }
  return [...found.values()];
}
