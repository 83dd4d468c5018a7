/** The year a story is listed under: of registration or, if that is unknown, of recognition. */
import type { Story, StoryEntry } from '#features/story/schema.ts';

interface StoryYear {
  readonly year: number;
  readonly of: 'registered' | 'recognised';
}

/** @returns undefined if neither year is known */
export function storyYear({ registeredIn, recognition, stages }: Story): StoryYear | undefined {
  if (registeredIn !== undefined) return { year: registeredIn, of: 'registered' };
  const on = recognition?.on ?? stages.recognised;
  return on === undefined ? undefined : { year: Number(on.slice(0, 4)), of: 'recognised' };
}

const yearOf = ({ data }: StoryEntry): number => storyYear(data)?.year ?? 0;

/** Compares by year, newest first; stories without a year come last. */
export const newestFirst = (a: StoryEntry, b: StoryEntry): number => yearOf(b) - yearOf(a);
