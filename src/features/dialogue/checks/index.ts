/** The checks of dialogues, and of the regulations that govern them. */
import type { Checks } from '#check/context.ts';
import { dialogueRegulation } from './dialogue-regulation.ts';
import { promiseMoved } from './promise-moved.ts';

export const dialogueChecks: Checks = {
  valid: [dialogueRegulation],
  history: [promiseMoved],
};
