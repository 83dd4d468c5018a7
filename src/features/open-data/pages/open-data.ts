/** The tables of the open data, their files, and the data of the catalogues. */
import { createHash } from 'node:crypto';
import { fullName } from '#features/agency/rules/name.ts';
import { pathOf } from '#features/concepts.ts';
import type { StatisticEntry } from '#features/entry.ts';
import type { Catalogue, DataFile, TableFiles } from '#outputs/open-data/catalogue.ts';
import type { WithBody } from '#outputs/open-data/columns.ts';
import { dutyStatusTable, type TrackedYears } from '#features/duty/outputs/open-data.ts';
import { DATA_PATH, fileOf } from '#outputs/open-data/files.ts';
import { statisticsTable } from '#features/statistic/outputs/open-data.ts';
import { toCsv, toJson, toObjects, type Table } from '#outputs/open-data/table.ts';
import { tablesOf } from './tables.ts';
import { checkIdentities } from '#features/statistic/rules/identities.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { index, query } from '#db/db.ts';
import { DATA } from '#features/open-data/labels.ts';
import { agencyOf } from '#features/agency/pages/agencies.ts';
import { readBody } from '#site/body.ts';
import { records } from '#site/collection.ts';
import { matricesOf, trackedDirectives, type Tracked } from '#features/duty/pages.ts';
import { lastChange } from '#features/log/pages.ts';
import { attendanceRows } from '#features/reception/pages/reception-attendance.ts';
import { allSessions } from '#features/reception/pages/receptions.ts';
import { site } from '#site/site.ts';
import { agencyNames } from '#features/statistic/pages/statistics.ts';

/** The records of a collection with their texts. */
async function withBodies<C extends 'receptions' | 'stories' | 'dialogues' | 'feedback'>(
  collection: C,
): Promise<WithBody<C>[]> {
  const entries = await records(collection);
  return Promise.all(
    entries.map(async (entry) => ({ ...entry, body: readBody(collection, entry.id) })),
  );
}

async function makeTables(): Promise<readonly Table[]> {
  const tracked = (await trackedDirectives()).map(trackedYears);
  return tablesOf(
    {
      directives: await records('directives'),
      knownDocuments: await records('known-documents'),
      agencies: await records('agencies'),
      receptions: await withBodies('receptions'),
      sessions: await allSessions(),
      attendance: await attendanceRows(),
      stories: await withBodies('stories'),
      statistics: await records('statistics'),
      dialogues: await withBodies('dialogues'),
      feedback: await withBodies('feedback'),
      duties: await records('duties'),
      tracked: await Promise.all(tracked),
      daysOff: await records('days-off'),
    },
    await agencyNames(),
    absolute,
  );
}

function dataFile(table: Table, format: 'csv' | 'json'): DataFile {
  const text = Buffer.from(format === 'csv' ? toCsv(table) : toJson(table));
  return {
    name: `${fileOf(table.name)}.${format}`,
    title: table.title,
    description: table.description,
    format,
    mediaType: format === 'csv' ? 'text/csv' : 'application/json',
    bytes: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** The tables by the name of their files, in the order of the page. */
const tables = index<Table>(
  'tables',
  async () => new Map((await makeTables()).map((table) => [fileOf(table.name), table] as const)),
);

/**
 * The table with that file name.
 * @throws Error where there is none
 */
export async function tableAt(file: string | undefined): Promise<Table> {
  const table = (await tables()).get(file ?? '');
  if (!table) throw new Error(`Không có bảng “${file ?? ''}”`);
  return table;
}

const filesOfTable = query('files of a table', async (file: string) => {
  const table = await tableAt(file);
  return { csv: dataFile(table, 'csv'), json: dataFile(table, 'json') };
});

/** Every table of the open data with its two files, in the order of the page. */
export async function tableFiles(): Promise<readonly TableFiles[]> {
  const all = Array.from(await tables(), async ([file, table]) => ({
    table,
    ...(await filesOfTable(file)),
  }));
  return Promise.all(all);
}

/** The data of the catalogues. */
export async function catalogue(): Promise<Catalogue> {
  const publisher = await agencyOf(site().publisher);
  return {
    title: `${DATA.title} – ${site().name}`,
    description: DATA.description,
    province: site().province,
    publisher: fullName(publisher.data),
    licence: site().licence,
    pageUrl: absolute(DATA_PATH),
    siteUrl: absolute('/'),
    contactUrl: absolute(pathOf('feedback')),
    email: site().contact.email,
    modified: (await lastChange()) ?? site().since ?? '2025-07-01',
    fileUrl: (file) => absolute(`${DATA_PATH}${file}`),
  };
}

/** The figures of one indicator as a table, for the file of its page. */
export const figuresOf = async (entry: StatisticEntry): Promise<Table> =>
  statisticsTable([entry], await agencyNames());

/** All data of one indicator, for the JSON file of its page. */
export async function statisticJson(entry: StatisticEntry): Promise<string> {
  const { series: _series, ...indicator } = entry.data;
  const identityChecks = checkIdentities(entry.data);
  const json = {
    id: entry.id,
    url: absolute(`/thong-ke/${entry.id}/`),
    licence: site().licence,
    ...indicator,
    figures: toObjects(await figuresOf(entry)),
    identityChecks,
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

async function trackedYears(tracked: Tracked): Promise<TrackedYears> {
  return { ...tracked, years: await matricesOf(tracked) };
}

/** The statuses of every agency for the duties of that directive, all years. */
export const dutyStatus = async (tracked: Tracked): Promise<Table> =>
  dutyStatusTable([await trackedYears(tracked)], absolute);
