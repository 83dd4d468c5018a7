/** The tables of the open data, and what catalogues are told of them. */
import { fullName } from '#domain/agency/name.ts';
import type { Catalogue } from '#domain/open-data/data-package.ts';
import { agenciesTable, directivesTable, relationsTable } from '#domain/open-data/documents.ts';
import {
  daysOffTable,
  dialoguesTable,
  feedbackTable,
  questionsTable,
  receptionsTable,
  sessionsTable,
} from '#domain/open-data/people.ts';
import {
  dutiesTable,
  indicatorsTable,
  statisticsTable,
  storiesTable,
} from '#domain/open-data/results.ts';
import { dutyStatusTable } from '#domain/open-data/duty-status.ts';
import { toObjects, type Table } from '#domain/open-data/table.ts';
import { checkIdentities } from '#domain/statistic/identities.ts';
import type { StatisticEntry } from '#domain/entry.ts';
import { absolute } from '#lib/absolute-url.ts';
import { writeCsv } from '#lib/csv.ts';
import { DATA } from '#strings/data.ts';
import { agencyOf } from './agencies.ts';
import { records } from './collection.ts';
import { matricesOf, type Tracked } from './duties.ts';
import { allEvents } from './feeds.ts';
import { allSessions } from './receptions.ts';
import { site } from './site.ts';
import { agencyNames } from './statistics.ts';

let tables: Promise<readonly Table[]> | undefined;
/** Every table of the open data, in the order of the page. Made once per build. */
export const allTables = (): Promise<readonly Table[]> => (tables ??= makeTables());

async function makeTables(): Promise<Table[]> {
  const [directives, agencies, receptions, stories, statistics, dialogues, feedback, duties, off] =
    await Promise.all([
      records('directives'),
      records('agencies'),
      records('receptions'),
      records('stories'),
      records('statistics'),
      records('dialogues'),
      records('feedback'),
      records('duties'),
      records('days-off'),
    ]);
  return [
    directivesTable(directives, absolute),
    relationsTable(directives),
    agenciesTable(agencies, absolute),
    receptionsTable(receptions, absolute),
    sessionsTable(await allSessions(), absolute),
    storiesTable(stories, absolute),
    indicatorsTable(statistics, absolute),
    statisticsTable(statistics, await agencyNames()),
    dialoguesTable(dialogues, absolute),
    questionsTable(dialogues),
    feedbackTable(feedback, absolute),
    dutiesTable(duties),
    daysOffTable(off),
  ];
}

/** One path per table. */
export const tablePaths = async () =>
  (await allTables()).map((table) => ({ params: { table: table.name }, props: { table } }));

/** A table as the text of a CSV file. */
export const tableCsv = ({ fields, rows }: Table): string =>
  writeCsv(
    fields.map(({ name }) => name),
    rows,
  );

/** A table as a JSON array of objects. */
export const tableJson = (table: Table): string => `${JSON.stringify(toObjects(table), null, 1)}\n`;

/** What catalogues are told. */
export async function catalogue(): Promise<Catalogue> {
  const publisher = await agencyOf(site.publisher);
  const [newest] = await allEvents();
  return {
    title: `${DATA.title} – ${site.name}`,
    description: DATA.description,
    province: site.province,
    publisher: fullName(publisher.data),
    licence: site.licence,
    pageUrl: absolute('/du-lieu/'),
    siteUrl: absolute('/'),
    email: site.contact.email,
    modified: newest?.on ?? site.since ?? '2025-07-01',
    fileUrl: (file) => absolute(`/du-lieu/${file}`),
  };
}

/** The figures of one indicator as a table, for the file beside its page. */
export const figuresOf = async (entry: StatisticEntry): Promise<Table> =>
  statisticsTable([entry], await agencyNames());

/** Everything about one indicator, for the JSON beside its page. */
export async function statisticJson(entry: StatisticEntry): Promise<string> {
  const { series: _series, ...indicator } = entry.data;
  const identityChecks = checkIdentities(entry.data);
  const json = {
    id: entry.id,
    url: absolute(`/thong-ke/${entry.id}/`),
    licence: site.licence,
    ...indicator,
    figures: toObjects(await figuresOf(entry)),
    identityChecks,
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** How every agency stands to the duties of that directive, all years. */
export async function dutyStatus(tracked: Tracked): Promise<Table> {
  return dutyStatusTable(tracked.directive, tracked.duties, await matricesOf(tracked), absolute);
}
