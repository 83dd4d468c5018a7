/** Every table of the open data, in the order of the page. */
import type {
  AgencyEntry,
  DaysOffEntry,
  DirectiveEntry,
  DutyEntry,
  KnownDocumentEntry,
  StatisticEntry,
} from '../entry.ts';
import { attendanceTable, type AttendanceRow } from '../reception/attendance-table.ts';
import type { SessionView } from '../reception/view.ts';
import type { NameOf } from '../statistic/chart-model.ts';
import {
  agenciesTable,
  agencyNamesTable,
  agencyParentsTable,
  agencyPredecessorsTable,
} from './agencies.ts';
import type { UrlOf, WithBody } from './columns.ts';
import { dialoguesTable, feedbackTable, questionsTable } from './dialogues.ts';
import {
  attachmentsTable,
  changesTable,
  directivesTable,
  knownDocumentsTable,
  relationsTable,
} from './documents.ts';
import { dutiesTable, dutyStatusTable, type TrackedYears } from './duties.ts';
import { daysOffTable, receptionsTable, sessionsTable } from './receptions.ts';
import {
  indicatorsTable,
  postponementsTable,
  statisticsTable,
  versionsTable,
} from './statistics.ts';
import { storiesTable, storyImagesTable, storyResultsTable } from './stories.ts';
import type { Table } from './table.ts';

/** All records that the tables are made of. */
export interface Records {
  readonly directives: readonly DirectiveEntry[];
  readonly knownDocuments: readonly KnownDocumentEntry[];
  readonly agencies: readonly AgencyEntry[];
  readonly receptions: readonly WithBody<'receptions'>[];
  readonly sessions: readonly SessionView[];
  readonly attendance: readonly AttendanceRow[];
  readonly stories: readonly WithBody<'stories'>[];
  readonly statistics: readonly StatisticEntry[];
  readonly dialogues: readonly WithBody<'dialogues'>[];
  readonly feedback: readonly WithBody<'feedback'>[];
  readonly duties: readonly DutyEntry[];
  readonly tracked: readonly TrackedYears[];
  readonly daysOff: readonly DaysOffEntry[];
}

export const tablesOf = (records: Records, nameOf: NameOf, url: UrlOf): readonly Table[] => [
  directivesTable(records.directives, url),
  relationsTable(records.directives),
  attachmentsTable(records.directives, url),
  changesTable(records.directives),
  knownDocumentsTable(records.knownDocuments),
  agenciesTable(records.agencies, url),
  agencyNamesTable(records.agencies),
  agencyParentsTable(records.agencies),
  agencyPredecessorsTable(records.agencies),
  receptionsTable(records.receptions, url),
  sessionsTable(records.sessions, url),
  attendanceTable(records.attendance),
  daysOffTable(records.daysOff),
  storiesTable(records.stories, url),
  storyResultsTable(records.stories),
  storyImagesTable(records.stories, url),
  indicatorsTable(records.statistics, url),
  statisticsTable(records.statistics, nameOf),
  versionsTable(records.statistics),
  postponementsTable(records.statistics),
  dialoguesTable(records.dialogues, url),
  questionsTable(records.dialogues),
  feedbackTable(records.feedback, url),
  dutiesTable(records.duties),
  dutyStatusTable(records.tracked, url),
];
