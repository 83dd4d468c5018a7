import { STAGES, type Stage, type Story } from '#features/story/schema.ts';

const ORDER = Object.keys(STAGES) as Stage[];

/** Returns the stages with Vietnamese names and dates, in order; those ahead have no date. */
export const stageSteps = (story: Story): { stage: Stage; label: string; on?: string }[] =>
  ORDER.map((stage) => {
    const on = story.stages[stage];
    return { stage, label: STAGES[stage], ...(on ? { on } : {}) };
  });

/** Returns the last stage reached; a story without dates is only registered. */
export const currentStage = (story: Story): Stage =>
  ORDER.findLast((stage) => story.stages[stage] !== undefined) ?? 'registered';
