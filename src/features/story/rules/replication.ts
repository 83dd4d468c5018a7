/** "Nhân rộng": which unit copied which story. Only the copy stores it; the rest is derived. */
import type { StoryEntry } from '#features/story/schema.ts';
import { newestFirst } from './year.ts';

export interface ReplicationNode {
  readonly story: StoryEntry;
  /** Its copies, sorted by year. */
  readonly copies: readonly ReplicationNode[];
}

/** Returns the direct copies of a story, sorted by year. */
export const copiesOf = (id: string, all: readonly StoryEntry[]): StoryEntry[] =>
  all
    .filter((entry) => entry.data.replicatedFrom === id)
    .sort((a, b) => newestFirst(b, a) || (a.id < b.id ? -1 : 1));

/** Returns the original of a story. Stops at a cycle, which the check reports. */
function originalOf(story: StoryEntry, all: readonly StoryEntry[]): StoryEntry {
  const line = [story];
  for (let next: StoryEntry | undefined = story; next;) {
    const from: string | undefined = next.data.replicatedFrom;
    next = all.find(({ id }) => id === from);
    if (!next || line.includes(next)) break;
    line.push(next);
  }
  return line.at(-1) ?? story;
}

function nodeOf(
  story: StoryEntry,
  all: readonly StoryEntry[],
  above: readonly StoryEntry[],
): ReplicationNode {
  const line = [...above, story];
  const copies = copiesOf(story.id, all).filter((copy) => !line.includes(copy));
  return { story, copies: copies.map((copy) => nodeOf(copy, all, line)) };
}

/** Returns the tree of copies from the original on; undefined if nothing was copied. */
export function replicationOf(
  story: StoryEntry,
  all: readonly StoryEntry[],
): ReplicationNode | undefined {
  const root = nodeOf(originalOf(story, all), all, []);
  return root.copies.length > 0 ? root : undefined;
}

/** Returns all stories of a tree. */
export const membersOf = (node: ReplicationNode | undefined): StoryEntry[] =>
  node ? [node.story, ...node.copies.flatMap(membersOf)] : [];
