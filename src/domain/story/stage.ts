/** The way of a model from registration to replication. */
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
