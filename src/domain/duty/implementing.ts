/** The documents that carry out a directive, directly or through another document that does. */
import type { RelationKind } from '../directive/relation-schema.ts';
import type { DirectiveEntry } from '../entry.ts';
import { onceFor } from '#lib/once.ts';

const CARRIES_OUT: ReadonlySet<RelationKind> = new Set(['implements', 'guides', 'details']);

type Followers = ReadonlyMap<string, readonly DirectiveEntry[]>;

/** Who carries out what, by list of documents: every cell of every duty's table asks the same list. */
const followersIn = onceFor((all: readonly DirectiveEntry[]): Followers => {
  const carriedOutBy = new Map<string, DirectiveEntry[]>();
  for (const entry of all)
    for (const { kind, to } of entry.data.relations ?? []) {
      if (!to || !CARRIES_OUT.has(kind)) continue;
      const others = carriedOutBy.get(to);
      if (others) others.push(entry);
      else carriedOutBy.set(to, [entry]);
    }
  return carriedOutBy;
});

/** All documents that lead back to `root` over "triển khai", "hướng dẫn", "quy định chi tiết". */
export function implementing(root: string, all: readonly DirectiveEntry[]): DirectiveEntry[] {
  const carriedOutBy = followersIn(all);
  const found = new Map<string, DirectiveEntry>();
  const queue = [root];
  // Walked as it grows: taking from its front would move all that is left.
  for (const id of queue)
    for (const entry of carriedOutBy.get(id) ?? [])
      if (entry.id !== root && !found.has(entry.id)) {
        found.set(entry.id, entry);
        queue.push(entry.id);
      }
  return [...found.values()];
}
