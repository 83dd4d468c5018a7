/** Former addresses of trackers: of renamed documents, and of documents that give no duties now. */
import type { Moved } from '#features/address/rules/former.ts';
import type { RemovedPage } from '#features/address/schema.ts';
import { dutyStatusTable } from '#features/duty/outputs/open-data.ts';
import {
  trackerAgencyPath,
  trackerCsvPath,
  trackerDutyPath,
  trackerPath,
} from '#features/duty/rules/path.ts';
import { DATA_PATH } from '#outputs/open-data/files.ts';
import { records, today } from '#site/collection.ts';
import { trackedAgencies, trackedDirectives } from './trackers.ts';

/** The tracker of a directive with duties has an address of the same name. */
const ofRenamed = async (): Promise<Moved[]> =>
  (await trackedDirectives()).flatMap(({ directive: { id, data } }) =>
    (data.formerIds ?? []).map((former) => ({ from: trackerPath(former), to: trackerPath(id) })),
  );

/** No directive gives more duties; the records of a removed tracker no longer tell. */
const MOST_DUTIES = 20;

/** The table of all existing trackers: the target for addresses of removed trackers. */
const ALL_TRACKERS = `${DATA_PATH}${dutyStatusTable.file}.csv`;

/**
 * A removed tracker had pages of years, duties and agencies, and a table. They redirect to the page that
 * replaced it, or to their counterparts if that is the tracker of another directive.
 */
async function partsOf(from: string, to: string, removedAgencies: string[]): Promise<Moved[]> {
  const [, , directive = ''] = from.split('/');
  const target = (await trackedDirectives()).find(
    ({ directive: { id } }) => trackerPath(id) === to,
  );
  const living = target
    ? new Set<number | string>([
        ...target.years,
        ...(await trackedAgencies(target)).map(({ id }) => id),
      ])
    : new Set();
  const issued = (await records('directives')).find(({ id }) => id === directive)?.data.issuedOn;
  const now = Number(today().slice(0, 4));
  const years = issued
    ? Array.from({ length: now - Number(issued.slice(0, 4)) + 1 }, (_, index) => now - index)
    : [];
  const agencies = [
    ...(await records('agencies'))
      .filter(({ data }) => data.level !== 'central')
      .map(({ id }) => id),
    ...removedAgencies,
  ];
  const orders = Array.from({ length: MOST_DUTIES }, (_, index) => index + 1);
  const alone = true as const;
  return [
    ...(target ? [] : [{ from: trackerCsvPath(directive), to: ALL_TRACKERS, alone }]),
    ...years
      .filter((year) => !living.has(year))
      .map((year) => ({ from: trackerPath(directive, year), to, alone })),
    ...orders
      .filter((order) => !target?.duties.some(({ data }) => data.order === order))
      .map((order) => ({ from: trackerDutyPath(directive, order), to, alone })),
    ...agencies
      .filter((id) => !living.has(id))
      .map((id) => ({ from: trackerAgencyPath(directive, id), to, alone })),
  ];
}

/** Former addresses of trackers, besides those of removed pages themselves. */
export async function movedTrackers(removed: readonly RemovedPage[]): Promise<Moved[]> {
  const agencies = removed.flatMap(({ path }) => /^\/co-quan\/(.+)\/$/.exec(path)?.[1] ?? []);
  const parts = removed.map(({ path, to }) =>
    to && path.startsWith(trackerPath()) ? partsOf(path, to, agencies) : [],
  );
  return [...(await ofRenamed()), ...(await Promise.all(parts)).flat()];
}
