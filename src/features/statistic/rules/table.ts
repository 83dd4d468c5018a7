/**
 * The figures of a statistic on its page: the table, newest period first, with derived facts of
 * each figure, and the panels of the chart.
 */
import { panelsOf, plotsOf, type NameOf } from './chart-model.ts';
import { headlineOf } from './headline.ts';
import { checkIdentities, rowsOf, type Row } from './identities.ts';
import { comparePeriods, isCalendarPeriod, isOfKind, periodDays, periodName } from './period.ts';
import { rowId } from './names.ts';
import type { Point, Statistic } from '#features/statistic/schema.ts';
import { changeOf, recompute } from './series.ts';
import { versionLabel } from './versions.ts';

function columnsOf(statistic: Statistic): { key: string; label: string }[] {
  const keys = [...new Set(statistic.series.map(({ group }) => group ?? ''))];
  const known = (statistic.groups ?? []).filter(({ key }) => keys.includes(key));
  const rest = keys.filter((key) => !known.some((group) => group.key === key));
  return [...rest.map((key) => ({ key, label: key || statistic.title })), ...known];
}

/** Periods in view of the section that has the figure of the headline. */
const NEWEST = 4;

/** Shares are drawn against 100 %, counts against the largest. */
function scaleOf(statistic: Statistic): number {
  const values = statistic.series.map(({ stated }) => stated);
  const max = Math.max(...values, statistic.target?.value ?? 0, 0);
  return statistic.unit === '%' ? Math.max(100, max) : max || 1;
}

/** @param nameOf today's name of an agency; for undefined, that of the whole province */
export function figureTable(statistic: Statistic, nameOf: NameOf) {
  const rows = rowsOf(statistic);
  const agencies = [...new Set(rows.map(({ agency }) => agency))];
  const versions = [...new Set(rows.map(({ version }) => version))];
  const periods = new Set(rows.map(({ period }) => `${period.from}|${period.to}`));
  /** The meaning of the rows of a section. */
  const rowsAre: 'agencies' | 'periods' =
    periods.size === 1 && agencies.length > 1 ? 'agencies' : 'periods';
  const columns = columnsOf(statistic);
  const plots = plotsOf(statistic, nameOf);
  const checks = checkIdentities(statistic);
  const scale = scaleOf(statistic);
  const { point: headline } = headlineOf(statistic);

  const toCell = (point: Point | undefined) =>
    point && {
      point,
      recomputed: recompute(point, statistic.unit),
      change: changeOf(statistic, point),
      /** Length of the bar in percent of the longest. */
      bar: Math.max(0, Math.min(100, (point.stated / scale) * 100)),
    };
  const toRow = (row: Row) => {
    const regular = isOfKind(statistic.periodKind, row.period);
    return {
      id: rowId({ ...row, ...row.period }),
      label:
        rowsAre === 'agencies' ? nameOf(row.agency) : periodName(statistic.periodKind, row.period),
      /** The exact days, where the name of the period does not give them. */
      days: regular && !isCalendarPeriod(row.period) ? periodDays(row.period) : undefined,
      /** One per column; undefined where nothing was published. */
      cells: columns.map(({ key }) => toCell(row.points.get(key))),
      checks: checks.filter(
        ({ agency, version, period }) =>
          agency === row.agency &&
          version === row.version &&
          period.from === row.period.from &&
          period.to === row.period.to,
      ),
    };
  };
  const newestFirst = (list: readonly Row[]) =>
    list.toSorted((a, b) => comparePeriods(b.period, a.period)).map(toRow);
  const titleOf = (agency: string | undefined, version: string | undefined) =>
    [
      rowsAre === 'periods' && agencies.length > 1 ? nameOf(agency) : '',
      versions.length > 1 ? versionLabel(statistic, version) : '',
    ]
      .filter(Boolean)
      .join(' · ') || undefined;
  /** Of each section some rows are in view, the newest of the headline; the others are folded. */
  const sections =
    rowsAre === 'agencies'
      ? versions.map((version) => ({
          title: titleOf(undefined, version),
          rows: rows.filter((row) => row.version === version).map(toRow),
          shown: Infinity,
        }))
      : agencies.flatMap((agency) =>
          versions.flatMap((version) => {
            const own = rows.filter((row) => row.agency === agency && row.version === version);
            const title = titleOf(agency, version);
            const isHeadline = agency === headline?.agency && version === headline?.version;
            const section = { title, rows: newestFirst(own), shown: isHeadline ? NEWEST : 0 };
            return own.length > 0 ? [section] : [];
          }),
        );
  return {
    rowsAre,
    columns,
    sections,
    panels: panelsOf([...plots.values()]),
    /** The longest bar, for the mark of the target. */
    scale,
    /** Number of figures the chart leaves out. */
    unplotted: rows.reduce((sum, { points }) => sum + points.size, 0) - plots.size,
  };
}

export type FigureTable = ReturnType<typeof figureTable>;
export type FigureRow = FigureTable['sections'][number]['rows'][number];
