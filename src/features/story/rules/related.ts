/** Suggests related stories, with the reason; derived, never listed by hand. */
import type { StoryEntry } from '#features/story/schema.ts';
import { newestFirst } from './year.ts';

/** What two stories share, the strongest tie first, with its weight. */
const TIES = { directive: 4, place: 3, field: 2, agency: 1 } as const;
type Tie = keyof typeof TIES;

interface RelatedStory {
  readonly story: StoryEntry;
  readonly ties: readonly Tie[];
}

/**
 * Returns the most closely related stories, newest first among equals.
 * @param placesOf slugs of the communes of a story
 * @param except stories that the page links anyway
 */
export function relatedTo(
  story: StoryEntry,
  all: readonly StoryEntry[],
  placesOf: (entry: StoryEntry) => readonly string[],
  { limit = 3, except = [] }: { limit?: number; except?: readonly StoryEntry[] } = {},
): RelatedStory[] {
  const { directive, field, agency } = story.data;
  const places = placesOf(story);
  const shares: Record<Tie, (other: StoryEntry) => boolean> = {
    directive: ({ data }) => directive !== undefined && data.directive === directive,
    place: (other) => placesOf(other).some((place) => places.includes(place)),
    field: ({ data }) => data.field === field,
    agency: ({ data }) => agency !== undefined && data.agency === agency,
  };
  const weight = ({ ties }: RelatedStory) => ties.reduce((sum, tie) => sum + TIES[tie], 0);
  return all
    .filter((entry) => entry.id !== story.id && !except.includes(entry))
    .map((entry) => ({
      story: entry,
      ties: (Object.keys(TIES) as Tie[]).filter((tie) => shares[tie](entry)),
    }))
    .filter(({ ties }) => ties.length > 0)
    .sort((a, b) => weight(b) - weight(a) || newestFirst(a.story, b.story))
    .slice(0, limit);
}
