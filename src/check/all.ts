/** Every check. Those of a list run again together, when what one of them read has changed. */
import type { CollectionName } from '#features/concepts.ts';
import type { Problem } from './report.ts';
import { isUnreadable, type ContentRecord } from './content-tree.ts';
import { agencyCycles, agencyNames, lateActs } from '#features/agency/checks/agency-history.ts';
import { dialogueDates, feedbackDates } from '#features/dialogue/checks/answer-dates.ts';
import { bodyMarkdown, bodyPresent } from './body.ts';
import { citable, fullText } from '#features/directive/checks/citation.ts';
import {
  query,
  type Context,
  type RecordCheck,
  type TextRecord,
  type TreeCheck,
  type ValidRecord,
} from './context.ts';
import { daysOff } from '#features/days-off/checks/days-off.ts';
import { dialogueRegulation } from '#features/dialogue/checks/dialogue-regulation.ts';
import { changeDates, changesRecorded } from '#features/directive/checks/directive-changes.ts';
import { directiveDates, predecessorDates } from '#features/directive/checks/directive-dates.ts';
import { directiveSlugMatches } from '#features/directive/checks/directive-slug.ts';
import { dutyEvidence } from '#features/duty/checks/duty-evidence.ts';
import { feedbackAbout } from '#features/feedback/checks/feedback-about.ts';
import { formerAddresses } from '#features/address/checks/former-addresses.ts';
import { pdfReadable, scanHasText, unproofread } from '#features/directive/checks/originals.ts';
import { hasHistory } from './histories.ts';
import { promiseMoved } from '#features/dialogue/checks/promise-moved.ts';
import { publishedUnits } from '#features/directive/checks/published-units.ts';
import { fileName, readable, siteExists, unreadableProblem } from './readable.ts';
import { receptionAnnounced } from '#features/reception/checks/reception-announced.ts';
import { receptionSessions } from '#features/reception/checks/reception-sessions.ts';
import { currentRecord, parsedFile, recordIn } from './records.ts';
import {
  prepareCitations,
  relationCitations,
} from '#features/directive/checks/relation-citations.ts';
import {
  relationCircles,
  relationDoubles,
  relationValidity,
} from '#features/directive/checks/relation-contradictions.ts';
import { relationExists } from '#features/directive/checks/relation-exists.ts';
import { relationParts } from '#features/directive/checks/relation-parts.ts';
import { schema } from './schema.ts';
import { statisticForm } from '#features/statistic/checks/statistic-form.ts';
import { statisticHistory } from '#features/statistic/checks/statistic-history.ts';
import { statisticRelease } from '#features/statistic/checks/statistic-release.ts';
import { statisticSeries } from '#features/statistic/checks/statistic-series.ts';
import { storyCopies } from '#features/story/checks/story-copies.ts';
import { storyPictures } from '#features/story/checks/story-pictures.ts';
import { storyStages } from '#features/story/checks/story-stages.ts';
import { structure } from './structure.ts';
import { encoding, personalData, secretMark } from './text.ts';
import {
  contactIsReal,
  publishAt,
  sampleApart,
  sampleOnlyOnDemonstration,
  sourceGiven,
} from './trust.ts';
import { uniqueDocumentNumber } from '#features/directive/checks/unique-document-number.ts';
import { uploadBytes, uploadExists, uploadUsed } from './uploads.ts';
import { validData } from './valid-data.ts';

/** Of what belongs together, in all records. */
const TREE: readonly TreeCheck[] = [
  readable,
  siteExists,
  contactIsReal,
  uniqueDocumentNumber,
  relationCircles,
  formerAddresses,
  receptionAnnounced,
  storyCopies,
  agencyCycles,
  uploadUsed,
  uploadBytes,
  pdfReadable,
];

/** Of a file as it is written. */
const TEXT = [
  fileName,
  schema,
  uploadExists,
  bodyMarkdown,
  encoding,
  secretMark,
  sampleOnlyOnDemonstration,
];
/** Of the text of a record whose data is valid. */
const VALID_TEXT = [bodyPresent, structure, personalData];

/** Of what a record names, valid or not. */
const KEPT = [relationExists];

/** Of the data of a valid record. */
const VALID: readonly RecordCheck<ValidRecord<CollectionName>>[] = [
  ...[directiveDates, predecessorDates, directiveSlugMatches, changeDates],
  ...[relationCitations, relationDoubles, relationValidity, relationParts],
  ...[citable, fullText, dialogueRegulation, unproofread, scanHasText],
  ...[receptionSessions, daysOff, storyStages, storyPictures, dutyEvidence],
  ...[statisticSeries, statisticForm, statisticHistory, statisticRelease],
  ...[dialogueDates, feedbackDates, feedbackAbout, agencyNames, ...lateActs],
  ...[sourceGiven, sampleApart, publishAt],
];
/** Of its earlier versions. */
const HISTORY = [changesRecorded, publishedUnits, promiseMoved];

const run = <R extends Pick<ContentRecord, 'collection'>>(
  checks: readonly RecordCheck<R>[],
  record: R,
  context: Context,
): Problem[] =>
  checks
    .filter(
      ({ collections }) =>
        collections === undefined || collections.some((name) => name === record.collection),
    )
    .flatMap((check) => [...check.run(record, context)]);

const textProblems = query('problems of text', (context, file: string): Problem[] => {
  const read = parsedFile(context, file);
  if (!read) return [];
  if (isUnreadable(read)) return [unreadableProblem(read)];
  const data = validData(read);
  const valid = data && run(VALID_TEXT, { ...read, data } as TextRecord<CollectionName>, context);
  return [...run(TEXT, read, context), ...(valid ?? [])];
});

const historyProblems = query('problems of history', (context, file: string): Problem[] => {
  const record = recordIn(context, file);
  return record?.data === undefined
    ? []
    : run(HISTORY, currentRecord(context, record) as ValidRecord<CollectionName>, context);
});

const dataProblems = query('problems of data', (context, file: string): Problem[] => {
  const record = recordIn(context, file);
  if (!record) return [];
  const current = currentRecord(context, record);
  const problems = run(KEPT, current, context);
  return record.data === undefined
    ? problems
    : [...problems, ...run(VALID, current as ValidRecord<CollectionName>, context)];
});

/** Parses a file and judges it by its text; the next queries that read it need not parse it again. */
export function prepareFile(context: Context, file: string): void {
  const record = recordIn(context, file);
  textProblems(context, file);
  if (record) prepareCitations(context, record);
}

/** All problems of one record. */
export const fileProblems = query('problems of file', (context, file: string): Problem[] => [
  ...textProblems(context, file),
  ...dataProblems(context, file),
  ...(hasHistory(context, file) ? historyProblems(context, file) : []),
]);

const treeProblemsOf = query(
  'problems of tree',
  (context, index: number): Problem[] => TREE[index]?.(context) ?? [],
);

/** The queries whose results a report consists of. */
export const rootQueries = (
  files: readonly string[],
): [name: string, args: [string | number]][] => [
  ...files.map((file): [string, [string]] => ['problems of file', [file]]),
  ...TREE.map((_, index): [string, [number]] => ['problems of tree', [index]]),
];

/** Problems of what belongs together. */
export const treeProblems = (context: Context): Problem[] =>
  TREE.flatMap((_, index) => treeProblemsOf(context, index));
