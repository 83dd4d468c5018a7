/** The progress of a story in one phrase, for a single badge of stage or recognition. */
import { RECOGNITION_LEVELS, STAGES, type Story } from '#features/story/schema.ts';
import { STORY } from '#features/story/labels.ts';
import { currentStage } from './stage.ts';

/** Returns the level, "cấp huyện", without the note for editors on when it was abolished. */
export const levelName = ({ level }: NonNullable<Story['recognition']>): string =>
  RECOGNITION_LEVELS[level].replace(/ \(.*\)$/u, '').toLowerCase();

/** Returns the stage, "Đang thực hiện", or the recognition, "Công nhận cấp huyện, 2016". */
export function standing(story: Story): string {
  const stage = currentStage(story);
  const { recognition } = story;
  if (!recognition || (stage !== 'recognised' && stage !== 'replicated')) return STAGES[stage];
  const year = (recognition.on ?? story.stages.recognised)?.slice(0, 4);
  return [
    `${STAGES.recognised} ${levelName(recognition)}`,
    ...(year ? [year] : []),
    ...(stage === 'replicated' ? [STORY.alsoReplicated] : []),
  ].join(', ');
}
