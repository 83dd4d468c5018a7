import type { Checks } from '#check/context.ts';
import { feedbackAbout } from './feedback-about.ts';

export const feedbackChecks: Checks = { valid: [feedbackAbout] };
