/** Every check, in the order of the report. */
import type { Problem } from '#scripts/report.ts';
import { agencyHistory } from './agency-history.ts';
import { answerDates } from './answer-dates.ts';
import { bodyMarkdown, bodyPresent } from './body.ts';
import { citable, fullText } from './citation.ts';
import type { Check, Context } from './context.ts';
import { daysOff } from './days-off.ts';
import { dialogueRegulation } from './dialogue-regulation.ts';
import { directiveChanges } from './directive-changes.ts';
import { directiveDates } from './directive-dates.ts';
import { directiveSlugMatches } from './directive-slug.ts';
import { dutyEvidence } from './duty-evidence.ts';
import { promiseMoved } from './promise-moved.ts';
import { publishedUnits } from './published-units.ts';
import { feedbackAbout } from './feedback-about.ts';
import { fileName, readable, siteExists } from './readable.ts';
import { formerAddresses } from './former-addresses.ts';
import { pdfReadable, scanHasText, unproofread } from './originals.ts';
import { receptionAnnounced } from './reception-announced.ts';
import { receptionSessions } from './reception-sessions.ts';
import { relationContradictions } from './relation-contradictions.ts';
import { relationCitations } from './relation-citations.ts';
import { relationExists } from './relation-exists.ts';
import { schema } from './schema.ts';
import { statisticForm } from './statistic-form.ts';
import { statisticHistory } from './statistic-history.ts';
import { statisticRelease } from './statistic-release.ts';
import { statisticSeries } from './statistic-series.ts';
import { storyCopies } from './story-copies.ts';
import { storyPictures } from './story-pictures.ts';
import { storyStages } from './story-stages.ts';
import { structure } from './structure.ts';
import { encoding, personalData, secretMark } from './text.ts';
import { publishAt, sampleApart, sampleOnlyOnDemonstration, sourceGiven } from './trust.ts';
import { uniqueDocumentNumber } from './unique-document-number.ts';
import { uploadBytes, uploadExists } from './uploads.ts';

const CHECKS: readonly Check[] = [
  readable,
  fileName,
  siteExists,
  schema,
  relationExists,
  relationCitations,
  uniqueDocumentNumber,
  directiveSlugMatches,
  directiveDates,
  citable,
  fullText,
  directiveChanges,
  publishedUnits,
  relationContradictions,
  formerAddresses,
  receptionSessions,
  receptionAnnounced,
  daysOff,
  storyStages,
  storyCopies,
  storyPictures,
  statisticSeries,
  statisticForm,
  statisticHistory,
  statisticRelease,
  dutyEvidence,
  dialogueRegulation,
  answerDates,
  promiseMoved,
  feedbackAbout,
  agencyHistory,
  uploadExists,
  uploadBytes,
  bodyMarkdown,
  bodyPresent,
  structure,
  pdfReadable,
  scanHasText,
  unproofread,
  encoding,
  secretMark,
  personalData,
  sourceGiven,
  sampleApart,
  sampleOnlyOnDemonstration,
  publishAt,
];

/** All findings of all checks. */
export const runChecks = (context: Context): Problem[] => CHECKS.flatMap((check) => check(context));
