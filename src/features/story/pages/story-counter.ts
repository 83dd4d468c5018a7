/** Models per agency and year, counted against the directive that requires them. */
import type { DutyEntry } from '#features/duty/schema.ts';
import { gradeOf } from '#features/story/rules/grade.ts';
import { allAgencies } from '#features/agency/pages/agencies.ts';
import { matrixFor, trackedDirectives, type Tracked } from '#features/duty/pages/trackers.ts';

/** Directives that require models, each with the duty that states the number. */
const storyDuties = async () =>
  (await trackedDirectives()).flatMap((tracked) =>
    tracked.duties
      .filter(({ data }) => data.evidence.collection === 'stories')
      .map((duty) => ({ tracked, directive: tracked.directive, duty, years: tracked.years })),
  );

/** Every agency with that duty in that year: one column of the tracker's table. */
async function rowsOf(tracked: Tracked, duty: DutyEntry, year: number) {
  const column = tracked.duties.indexOf(duty);
  return (await matrixFor(tracked, year)).flatMap(({ agency, cells }) => {
    const cell = cells[column];
    const grade = cell && gradeOf(cell);
    return cell && grade ? { agency, cell, grade } : [];
  });
}

/** The table of agencies that reported in at least one year, and the number that never did. */
export async function storyCounters() {
  return Promise.all(
    (await storyDuties()).map(async ({ tracked, ...counter }) => {
      const byYear = await Promise.all(
        counter.years.map((year) => rowsOf(tracked, counter.duty, year)),
      );
      const agencies = (await allAgencies()).filter(({ id }) =>
        byYear.some((rows) => rows.some(({ agency }) => agency.id === id)),
      );
      const rows = agencies.map((agency) => ({
        agency,
        /** By year; undefined where the agency did not exist. */
        cells: byYear.map((list) => list.find((row) => row.agency.id === agency.id)),
      }));
      const reported = rows.filter(({ cells }) =>
        cells.some((cell) => cell && cell.grade !== 'no-data'),
      );
      /** Agencies that never reported. */
      const silent = rows.length - reported.length;
      return { ...counter, rows: reported, silent };
    }),
  );
}

/** Years that have their own page, newest first. */
export const counterYears = async (): Promise<number[]> =>
  [...new Set((await storyDuties()).flatMap(({ years }) => years))].sort((a, b) => b - a);

/** The data of one year's page, for each directive that requires models. */
export async function counterYear(year: number) {
  const counters = (await storyDuties()).filter(({ years }) => years.includes(year));
  return Promise.all(
    counters.map(async ({ tracked, ...counter }) => ({
      ...counter,
      rows: await rowsOf(tracked, counter.duty, year),
    })),
  );
}
