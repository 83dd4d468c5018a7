/** How far a model has come, in one phrase: pages show one badge, not the step and the recognition beside it. */
import { RECOGNITION_LEVELS, STAGES, type Story } from './schema.ts';
import { currentStage } from './stage.ts';

/** "cấp huyện": the level as readers know it; until when it existed is for editors to know. */
export const levelName = ({ level }: NonNullable<Story['recognition']>): string =>
  RECOGNITION_LEVELS[level].replace(/ \(.*\)$/u, '').toLowerCase();

/** "Đang thực hiện" is the step; once recognised "Công nhận cấp huyện, 2016", "…, đã nhân rộng". */
export function standing(story: Story): string {
  const stage = currentStage(story);
  const { recognition } = story;
  if (!recognition || (stage !== 'recognised' && stage !== 'replicated')) return STAGES[stage];
  const year = (recognition.on ?? story.stages.recognised)?.slice(0, 4);
  return [
    `${STAGES.recognised} ${levelName(recognition)}`,
    ...(year ? [year] : []),
    ...(stage === 'replicated' ? [`đã ${STAGES.replicated.toLowerCase()}`] : []),
  ].join(', ');
}
