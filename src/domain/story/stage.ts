/** The way of a model from registration to replication, and the count a directive asks for. */
import type { AgencyEntry, StoryEntry } from '../entry.ts';
import { STAGES, type Stage, type Story } from './schema.ts';

const ORDER = Object.keys(STAGES) as Stage[];

/** The steps with their Vietnamese names and dates, in order; a step not reached has no date. */
export const stageSteps = (story: Story): { stage: Stage; label: string; on?: string }[] =>
  ORDER.map((stage) => {
    const on = story.stages[stage];
    return { stage, label: STAGES[stage], ...(on ? { on } : {}) };
  });

/** The last step reached; a model without dates has only been registered. */
export const currentStage = (story: Story): Stage =>
  ORDER.findLast((stage) => story.stages[stage] !== undefined) ?? 'registered';

/** Models that copied this one. */
export const copiesOf = (id: string, all: readonly StoryEntry[]): StoryEntry[] =>
  all.filter((entry) => entry.data.replicatedFrom === id);

/** Up to `limit` others: same field first, then same agency, newest first. */
export function relatedTo(story: StoryEntry, all: readonly StoryEntry[], limit = 3): StoryEntry[] {
  const score = ({ data }: StoryEntry) =>
    (data.field === story.data.field ? 2 : 0) + (data.agency === story.data.agency ? 1 : 0);
  return all
    .filter((entry) => entry.id !== story.id && score(entry) > 0)
    .sort((a, b) => score(b) - score(a) || b.data.registeredIn - a.data.registeredIn)
    .slice(0, limit);
}

export interface YearlyCount {
  agency: AgencyEntry;
  /** Models registered per year, or undefined where nothing was reported at all. */
  counts: Map<number, number | undefined>;
}

/**
 * Models registered per agency and year. An agency that has told nothing in a year has not reported:
 * that is not the same as none.
 */
export function countByYear(
  stories: readonly StoryEntry[],
  agencies: readonly AgencyEntry[],
  years: readonly number[],
): YearlyCount[] {
  return agencies.map((agency) => ({
    agency,
    counts: new Map(
      years.map((year) => {
        const count = stories.filter(
          ({ data }) => data.agency === agency.id && data.registeredIn === year,
        ).length;
        return [year, count > 0 ? count : undefined];
      }),
    ),
  }));
}
