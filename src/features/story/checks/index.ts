/** The checks of stories. */
import type { Checks } from '#check/context.ts';
import { storyCopies } from './story-copies.ts';
import { storyPictures } from './story-pictures.ts';
import { storyStages } from './story-stages.ts';

export const storyChecks: Checks = { tree: [storyCopies], valid: [storyStages, storyPictures] };
