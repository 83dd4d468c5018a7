/** "Nhân rộng": which unit copied which. Only the copy says so; all else is derived. */
import type { StoryEntry } from '../entry.ts';
import { newestFirst } from './year.ts';

export interface ReplicationNode {
  readonly story: StoryEntry;
  /** Those that copied it, in the order of the years. */
  readonly copies: readonly ReplicationNode[];
}

/** Models that copied this one, in the order of the years. */
export const copiesOf = (id: string, all: readonly StoryEntry[]): StoryEntry[] =>
  all
    .filter((entry) => entry.data.replicatedFrom === id)
    .sort((a, b) => newestFirst(b, a) || (a.id < b.id ? -1 : 1));

/** The first of its line. A circle, which the check refuses, ends where it closes. */
function firstOf(story: StoryEntry, all: readonly StoryEntry[]): StoryEntry {
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

/** The model's whole line, from the first of it; undefined when nobody copied anybody. */
export function replicationOf(
  story: StoryEntry,
  all: readonly StoryEntry[],
): ReplicationNode | undefined {
  const root = nodeOf(firstOf(story, all), all, []);
  return root.copies.length > 0 ? root : undefined;
}

/** All models of a line. */
export const membersOf = (node: ReplicationNode | undefined): StoryEntry[] =>
  node ? [node.story, ...node.copies.flatMap(membersOf)] : [];
