/** The year a model is listed under: of its registration or, where only that is known, of its recognition. */
import type { StoryEntry } from '../entry.ts';
import type { Story } from './schema.ts';

interface StoryYear {
  readonly year: number;
  readonly of: 'registered' | 'recognised';
}

/** @returns undefined when neither year is known */
export function storyYear({ registeredIn, recognition, stages }: Story): StoryYear | undefined {
  if (registeredIn !== undefined) return { year: registeredIn, of: 'registered' };
  const on = recognition?.on ?? stages.recognised;
  return on === undefined ? undefined : { year: Number(on.slice(0, 4)), of: 'recognised' };
}

const yearOf = ({ data }: StoryEntry): number => storyYear(data)?.year ?? 0;

/** Compares by year, newest first; what has no year comes last. */
export const newestFirst = (a: StoryEntry, b: StoryEntry): number => yearOf(b) - yearOf(a);
