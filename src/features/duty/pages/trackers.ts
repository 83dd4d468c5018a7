/** The duty tracker: directives with duties, and their tables by year. */
import type { AgencyEntry } from '#features/agency/schema.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import type { DutyEntry } from '#features/duty/schema.ts';
import {
  isMeasured,
  partRead,
  ruleText,
  SOURCES,
  type Published,
} from '#features/duty/rules/evidence/index.ts';
import { authorOf } from '#features/directive/rules/author.ts';
import { dutyStatusTable, statusesOf } from '#features/duty/outputs/open-data.ts';
import { measureOf } from '#features/duty/rules/evidence/statistics.ts';
import { implementing } from '#features/duty/rules/implementing.ts';
import {
  type AgencyYear,
  historyOf,
  matrixOf,
  tally,
  type MatrixRow,
  type MatrixYear,
} from '#features/duty/rules/matrix.ts';
import { isTracked, yearsOf, type Context } from '#features/duty/rules/scope.ts';
import { basisText } from '#features/duty/rules/basis.ts';
import { fullName, isDissolved } from '#features/agency/rules/name.ts';
import { compareText } from '#lib/fold-text.ts';
import { groupPairs } from '#lib/group-pairs.ts';
import { absolute } from '#lib/node/absolute-url.ts';
import { toTable, type Table } from '#outputs/open-data/table.ts';
import { index, query } from '#db/db.ts';
import { agencyMap, agencyOf, allAgencies } from '#features/agency/pages/agencies.ts';
import { currentId, records, today } from '#site/collection.ts';
import { attendanceRows } from '#features/reception/pages/reception-attendance.ts';
import { site } from '#site/site.ts';

/** A directive that imposes duties on agencies. */
export interface Tracked {
  readonly directive: DirectiveEntry;
  readonly duties: readonly DutyEntry[];
  readonly context: Context;
  /** Newest first. */
  readonly years: readonly number[];
}

/** What can be evidence: the tables depend on it alone, not on every document of the site. */
const evidenceIn = query('evidence', async (source: keyof Published) => {
  const roots = (await trackedDirectives()).map(({ directive }) => directive.id);
  const all = source === 'attendance' ? await attendanceRows() : await records(source);
  return partRead<unknown>(source, all, roots);
});
const published = async (): Promise<Published> =>
  Object.fromEntries(
    await Promise.all(SOURCES.map(async (source) => [source, await evidenceIn(source)])),
  ) as Published;

/** Directives with duties, in the order of their numbers, with their duties in order. */
export const trackedDirectives = query(
  'directives with duties',
  async (): Promise<readonly Tracked[]> => {
    const [directives, duties] = await Promise.all([records('directives'), records('duties')]);
    const byDirective = Map.groupBy(duties, ({ data }) => data.directive);
    const tracked = directives
      .filter(({ id }) => byDirective.has(id))
      .map(async (directive) => {
        const issuer = await agencyOf(directive.data.issuer);
        const context = { directive, issuer, today: today() };
        const own = (byDirective.get(directive.id) ?? []).toSorted(
          (a, b) => a.data.order - b.data.order || compareText(a.id, b.id),
        );
        return { directive, duties: own, context, years: yearsOf(context) };
      });
    return (await Promise.all(tracked)).sort((a, b) =>
      compareText(a.directive.data.number, b.directive.data.number),
    );
  },
);

export const trackedIds = async (): Promise<string[]> =>
  (await trackedDirectives()).map(({ directive }) => directive.id);

const matrixOfYear = query(
  'duty table',
  async (directive: string, year: number): Promise<readonly MatrixRow[]> => {
    const tracked = (await trackedDirectives()).find((one) => one.directive.id === directive);
    if (!tracked) return [];
    return matrixOf(tracked.duties, await allAgencies(), year, await published(), tracked.context);
  },
);
export const matrixFor = (tracked: Tracked, year: number): Promise<readonly MatrixRow[]> =>
  matrixOfYear(tracked.directive.id, year);

/** The tables of all years of a directive, newest first. */
const matricesOf = (tracked: Tracked): Promise<MatrixYear[]> =>
  Promise.all(tracked.years.map(async (year) => ({ year, rows: await matrixFor(tracked, year) })));

/** The statuses of all agencies for the duties of these directives, all years. */
export async function dutyStatus(directives: readonly Tracked[]): Promise<Table> {
  const rows = directives.map(async (tracked) => statusesOf(tracked, await matricesOf(tracked)));
  return toTable(dutyStatusTable, (await Promise.all(rows)).flat(), absolute);
}

const agencyKey = (directive: string, agency: string): string => `${directive} ${agency}`;

/** The rows of each agency in the tables of each directive, newest year first. */
const yearsByAgency = index('duties of an agency', async () => {
  const years: [key: string, AgencyYear][] = [];
  for (const tracked of await trackedDirectives())
    for (const { year, rows } of await matricesOf(tracked))
      for (const { agency, cells } of rows)
        years.push([agencyKey(tracked.directive.id, agency.id), { year, cells }]);
  return groupPairs(years);
});

/**
 * The tracker of a page.
 * @throws Error where that directive gives no duties
 */
export async function trackedAt(id: string | undefined): Promise<Tracked> {
  const tracked = (await trackedDirectives()).find(({ directive }) => directive.id === id);
  if (!tracked) throw new Error(`Văn bản “${id ?? ''}” không giao nhiệm vụ`);
  return tracked;
}

/** The indicator that measures each duty, where it has a figure of an agency with that duty. */
async function measuresOf(tracked: Tracked, duties: readonly DutyEntry[]) {
  const [agencies, statistics] = [await trackedAgencies(tracked), await records('statistics')];
  return duties.map(({ data }) =>
    measureOf(
      data,
      agencies.filter((agency) => data.appliesTo.includes(agency.data.kind)),
      statistics,
    ),
  );
}

async function rulesOf(tracked: Tracked, duties: readonly DutyEntry[]): Promise<string[]> {
  const measures = await measuresOf(tracked, duties);
  return duties.map(({ data }, index) => ruleText(data, measures[index]?.data));
}

/** Whether a document of an existing agency of this province implements the directive. */
async function isCarriedOut({ directive }: Tracked): Promise<boolean> {
  const issuers = implementing(directive.id, (await published()).directives).map(
    ({ data }) => data.issuer,
  );
  const agencies = await agencyMap();
  return issuers.some((id) => {
    const agency = agencies.get(id)?.data;
    return agency && !agency.outside && !isDissolved(agency, today()) && agency.level !== 'central';
  });
}

const basisOfDirective = query('basis of duties', async (id: string) => {
  const tracked = await trackedAt(id);
  const { issuer } = tracked.context;
  const { data } = tracked.directive;
  const name = fullName(issuer.data, data.issuedOn);
  return basisText(tracked.context, {
    author: authorOf(issuer.data, name, data.authority),
    province: site().province,
    carriedOut: await isCarriedOut(tracked),
  });
});
const basisOf = ({ directive }: Tracked) => basisOfDirective(directive.id);

/** For each duty, in order: whether there is a means to measure it. */
async function measuredOf(tracked: Tracked): Promise<boolean[]> {
  const measures = await measuresOf(tracked, tracked.duties);
  return tracked.duties.map(({ data }, index) => isMeasured(data, measures[index]?.data));
}

/** The data of a tracker in the list of trackers: its newest year. */
export async function trackerSummary(tracked: Tracked) {
  const [year] = tracked.years;
  const rows = year === undefined ? [] : await matrixFor(tracked, year);
  const [basis, measured] = [await basisOf(tracked), await measuredOf(tracked)];
  return { ...tracked, basis, year, rows, measured };
}

/**
 * The data of the page of one directive and year; without a year, the newest one, which is undefined
 * where the directive binds no agency of this province.
 */
export async function trackerPage(tracked: Tracked, year = tracked.years[0]) {
  const matrices = await matricesOf(tracked);
  return {
    ...tracked,
    basis: await basisOf(tracked),
    year,
    rows: matrices.find((matrix) => matrix.year === year)?.rows ?? [],
    history: historyOf(tracked.duties, matrices),
    measured: await measuredOf(tracked),
  };
}

/** The duties in full, each with its rule in words. */
export async function rulesPage(tracked: Tracked) {
  return { ...tracked, rules: await rulesOf(tracked, tracked.duties) };
}

const isGivenTo = (duty: DutyEntry | undefined, { data }: AgencyEntry): boolean =>
  duty?.data.appliesTo.includes(data.kind) ?? false;

/** Every agency in the table of at least one year. */
export async function trackedAgencies(tracked: Tracked): Promise<AgencyEntry[]> {
  return (await allAgencies()).filter(
    (agency) =>
      tracked.duties.some((duty) => isGivenTo(duty, agency)) &&
      tracked.years.some((year) => isTracked(agency, year, tracked.context)),
  );
}

/** One agency's page under a directive: its duties, over all years. */
export async function trackerAgencyPage(tracked: Tracked, agency: AgencyEntry) {
  const { directive, duties } = tracked;
  const years = (await yearsByAgency()).get(agencyKey(directive.id, agency.id)) ?? [];
  return {
    directive,
    agency,
    duties: duties.filter((duty) => isGivenTo(duty, agency)),
    basis: await basisOf(tracked),
    years: years.map(({ year, cells }) => ({
      year,
      cells: cells.filter((_, column) => isGivenTo(duties[column], agency)),
    })),
  };
}

/** The agency's statuses for each directive, in the newest year in which the table includes it. */
export const dutySummaries = query('duties of an agency in short', async (agency: string) => {
  const years = await yearsByAgency();
  return (await trackedDirectives()).flatMap(({ directive }) => {
    const [newest] = years.get(agencyKey(directive.id, agency)) ?? [];
    return newest ? [{ directive, year: newest.year, counts: tally(newest.cells) }] : [];
  });
});

/** The tracker of the featured directive this year, over all agencies and duties. */
export async function featuredTracker() {
  const { featuredDirective } = site();
  const id = featuredDirective && currentId('directives', featuredDirective);
  const tracked = (await trackedDirectives()).find(({ directive }) => directive.id === id);
  const year = tracked?.years[0];
  if (!tracked || year === undefined) return undefined;
  const rows = await matrixFor(tracked, year);
  return {
    directive: tracked.directive,
    year,
    counts: tally(rows.flatMap(({ cells }) => cells)),
  };
}
