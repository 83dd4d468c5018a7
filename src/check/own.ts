/**
 * Checks that judge one record by itself, its agency, the days off and the site: `npm run check` runs
 * them on every record, the forms of the CMS on the one that is open. Nothing here needs Node.
 */
import { agencyNames, lateActs } from '#features/agency/checks/agency-history.ts';
import type { ConceptName } from '#features/concepts.ts';
import { daysOff } from '#features/days-off/checks/days-off.ts';
import { answerDates as dialogueDates } from '#features/dialogue/checks/answer-dates.ts';
import { changeDates, directiveDates } from '#features/directive/checks/directive-dates.ts';
import { fullText, unproofread } from '#features/directive/checks/full-text.ts';
import { structure } from '#features/directive/checks/structure.ts';
import { answerDates } from '#features/feedback/checks/answer-dates.ts';
import { receptionAnnounced } from '#features/reception/checks/reception-announced.ts';
import { receptionSessions } from '#features/reception/checks/reception-sessions.ts';
import { statisticCurrent } from '#features/statistic/checks/statistic-current.ts';
import { statisticForm } from '#features/statistic/checks/statistic-form.ts';
import { statisticHistory } from '#features/statistic/checks/statistic-history.ts';
import { statisticRelease } from '#features/statistic/checks/statistic-release.ts';
import { statisticSeries } from '#features/statistic/checks/statistic-series.ts';
import { storyPictures } from '#features/story/checks/story-pictures.ts';
import { storyStages } from '#features/story/checks/story-stages.ts';
import { bodyMarkdown, bodyPresent } from './body.ts';
import type { Checks } from './context.ts';
import { encoding, secretMark } from './text.ts';
import { publishAt, sampleApart, sampleOnlyOnDemonstration, sourceGiven } from './trust.ts';

const general: Checks = {
  text: [bodyMarkdown, encoding, secretMark, sampleOnlyOnDemonstration],
  validText: [bodyPresent],
  valid: [sourceGiven, sampleApart, publishAt, ...lateActs],
};

const OF_CONCEPTS: Readonly<Partial<Record<ConceptName, Checks>>> = {
  directive: {
    validText: [structure],
    valid: [directiveDates, changeDates, fullText, unproofread],
  },
  reception: { valid: [receptionSessions, receptionAnnounced] },
  story: { valid: [storyStages, storyPictures] },
  statistic: {
    valid: [statisticSeries, statisticForm, statisticHistory, statisticRelease, statisticCurrent],
  },
  agency: { valid: [agencyNames] },
  dialogue: { valid: [dialogueDates] },
  feedback: { valid: [answerDates] },
  daysOff: { valid: [daysOff] },
};

export const OWN_CHECKS: readonly Checks[] = [general, ...Object.values(OF_CONCEPTS)];
