/** The checks of public questions. */
import type { Checks } from '#check/context.ts';
import { answerDates } from './answer-dates.ts';
import { feedbackAbout } from './feedback-about.ts';

export const feedbackChecks: Checks = { valid: [answerDates, feedbackAbout] };
