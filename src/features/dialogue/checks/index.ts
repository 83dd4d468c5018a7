import type { Checks } from '#check/context.ts';
import { dialogueRegulation } from './dialogue-regulation.ts';
import { promiseMoved } from './promise-moved.ts';

export const dialogueChecks: Checks = {
  valid: [dialogueRegulation],
  history: [promiseMoved],
};
