import type { Checks } from '#check/context.ts';
import { storyCopies } from './story-copies.ts';

export const storyChecks: Checks = { tree: [storyCopies] };
