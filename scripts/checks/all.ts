/** Every check. Those of a list run again together, when what one of them read has changed. */
import type { CollectionName } from '#domain/concepts.ts';
import type { Problem } from '#scripts/report.ts';
import { isUnreadable, type ContentRecord } from '#scripts/content-tree.ts';
import { agencyCycles, agencyNames, lateActs } from './agency-history.ts';
import { dialogueDates, feedbackDates } from './answer-dates.ts';
import { bodyMarkdown, bodyPresent } from './body.ts';
import { citable, fullText } from './citation.ts';
import {
  query,
  type Context,
  type RecordCheck,
  type TextRecord,
  type TreeCheck,
  type ValidRecord,
} from './context.ts';
import { daysOff } from './days-off.ts';
import { dialogueRegulation } from './dialogue-regulation.ts';
import { changeDates, changesRecorded } from './directive-changes.ts';
import { directiveDates, predecessorDates } from './directive-dates.ts';
import { directiveSlugMatches } from './directive-slug.ts';
import { dutyEvidence } from './duty-evidence.ts';
import { feedbackAbout } from './feedback-about.ts';
import { formerAddresses } from './former-addresses.ts';
import { pdfReadable, scanHasText, unproofread } from './originals.ts';
import { hasHistory } from './histories.ts';
import { promiseMoved } from './promise-moved.ts';
import { publishedUnits } from './published-units.ts';
import { fileName, readable, siteExists, unreadableProblem } from './readable.ts';
import { receptionAnnounced } from './reception-announced.ts';
import { receptionSessions } from './reception-sessions.ts';
import { currentRecord, parsedFile, recordIn } from './records.ts';
import { prepareCitations, relationCitations } from './relation-citations.ts';
import { relationCircles, relationDoubles, relationValidity } from './relation-contradictions.ts';
import { relationExists } from './relation-exists.ts';
import { relationParts } from './relation-parts.ts';
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
import {
  contactIsReal,
  publishAt,
  sampleApart,
  sampleOnlyOnDemonstration,
  sourceGiven,
} from './trust.ts';
import { uniqueDocumentNumber } from './unique-document-number.ts';
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
