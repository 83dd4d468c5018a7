/** Every table of the open data, in the order of the page. */
import type {
  AgencyEntry,
  DaysOffEntry,
  DirectiveEntry,
  DutyEntry,
  KnownDocumentEntry,
  StatisticEntry,
} from '#features/entry.ts';
import { attendanceTable } from '#features/reception/outputs/attendance-table.ts';
import type { AttendanceRow } from '#features/reception/rules/attendance.ts';
import type { SessionView } from '#features/reception/rules/view.ts';
import type { NameOf } from '#features/statistic/rules/chart-model.ts';
import {
  agenciesTable,
  agencyNamesTable,
  agencyParentsTable,
  agencyPredecessorsTable,
} from '#features/agency/outputs/open-data.ts';
import type { UrlOf, WithBody } from '#outputs/open-data/columns.ts';
import {
  dialoguesTable,
  feedbackTable,
  questionsTable,
} from '#features/dialogue/outputs/open-data.ts';
import {
  attachmentsTable,
  changesTable,
  directivesTable,
  knownDocumentsTable,
  relationsTable,
} from '#features/directive/outputs/open-data.ts';
import {
  dutiesTable,
  dutyStatusTable,
  type TrackedYears,
} from '#features/duty/outputs/open-data.ts';
import {
  daysOffTable,
  receptionsTable,
  sessionsTable,
} from '#features/reception/outputs/open-data.ts';
import {
  indicatorsTable,
  postponementsTable,
  statisticsTable,
  versionsTable,
} from '#features/statistic/outputs/open-data.ts';
import {
  storiesTable,
  storyImagesTable,
  storyResultsTable,
} from '#features/story/outputs/open-data.ts';
import type { Table } from '#outputs/open-data/table.ts';

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
