/**
 * The panel, series and label of each figure in a chart, and its axis. Independent of Chart.js.
 */
import { comparePeriods, isOfKind, periodName } from './period.ts';
import type { Point, Statistic } from '#features/statistic/schema.ts';
import { currentPoints } from './series.ts';
import { versionLabel } from './versions.ts';

/** Readers cannot distinguish more lines than this in one picture. */
export const MAX_SERIES = 4;
/** More panels than this give no overview; the table has them all. */
export const MAX_PANELS = 12;

/** The position of one figure in the chart. */
export interface Plot {
  readonly panel: string;
  readonly series: string;
  readonly label: string;
  readonly value: number;
  readonly provisional: boolean;
}
export interface Panel {
  readonly title: string;
  readonly labels: readonly string[];
  readonly datasets: readonly {
    readonly label: string;
    /** One value per label; null where there is none. */
    readonly values: readonly (number | null)[];
    readonly provisional: readonly boolean[];
  }[];
}

export type NameOf = (agency: string | undefined) => string;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/**
 * Columns that a stack must leave out to avoid double counting: sums of other columns, and every
 * further way to split such a sum (1=2+3=4+5 is stacked from 2 and 3).
 */
function notStacked(statistic: Statistic): Set<string> {
  const firstParts = new Map<string, string[]>();
  const out = new Set<string>();
  for (const identity of statistic.identities ?? []) {
    const [total = '', ...splits] = identity.split('=');
    if (total.includes('+')) continue;
    for (const split of splits.filter((side) => side.includes('+'))) {
      out.add(total);
      const parts = split.split('+');
      const first = firstParts.get(total) ?? parts;
      firstParts.set(total, first);
      for (const part of parts) if (!first.includes(part)) out.add(part);
    }
  }
  return out;
}

/** The figures that can share an axis: periods of the statistic's own kind, or all without such. */
function comparable(statistic: Statistic): Point[] {
  const points = currentPoints(statistic);
  const regular = points.filter((point) => isOfKind(statistic.periodKind, point));
  const out = statistic.chart === 'stacked' ? notStacked(statistic) : new Set<string>();
  return (regular.length > 0 ? regular : points).filter(({ group }) => !out.has(group ?? ''));
}

/** The position of each figure; figures that the chart leaves out are not in the map. */
export function plotsOf(statistic: Statistic, nameOf: NameOf): Map<Point, Plot> {
  const points = comparable(statistic).sort(comparePeriods);
  const agencies = unique(points.map(({ agency }) => agency));
  const groups = unique(points.map(({ group }) => group));
  const period = (point: Point) => periodName(statistic.periodKind, point);
  const group = (point: Point) =>
    statistic.groups?.find(({ key }) => key === point.group)?.label ??
    point.group ??
    statistic.title;
  const agency = (point: Point) => nameOf(point.agency);
  const periods = unique(points.map(period)).length;
  const onePeriod = periods === 1;
  const place = (panel: string, series: string, label: string, point: Point): Plot => ({
    panel,
    series,
    label,
    value: point.stated,
    provisional: point.provisional ?? false,
  });
  const manyGroups = groups.length > 1;
  const manyAgencies = agencies.length > 1;
  const ofVersion = (point: Point): Plot => {
    // One period of many agencies: the agencies are compared, not the years.
    if (onePeriod && manyAgencies && groups.length <= MAX_SERIES)
      return place('', group(point), agency(point), point);
    // One period of one agency: the columns are compared, unless they are parts of a whole. So are
    // more columns than a picture has series: the steps of a cycle side by side, a series per period.
    const isSteps =
      statistic.chart === 'bar' && groups.length > MAX_SERIES && periods <= MAX_SERIES;
    if (!manyAgencies && manyGroups && statistic.chart !== 'stacked' && (onePeriod || isSteps))
      return place('', period(point), group(point), point);
    if (manyGroups && groups.length > MAX_SERIES)
      return place(group(point), agency(point), period(point), point);
    if (manyGroups)
      return place(manyAgencies ? agency(point) : '', group(point), period(point), point);
    if (agencies.length > MAX_SERIES)
      return place(agency(point), statistic.title, period(point), point);
    return place('', agency(point), period(point), point);
  };
  const manyVersions = unique(points.map(({ version }) => version)).length > 1;
  const toPlot = (point: Point): Plot => {
    const plot = ofVersion(point);
    if (!manyVersions) return plot;
    const names = [versionLabel(statistic, point.version), plot.panel];
    return { ...plot, panel: names.filter(Boolean).join(' · ') };
  };
  const plots = new Map(points.map((point) => [point, toPlot(point)]));
  return withinLimits(withoutOverlaps(plots, statistic.chart === 'stacked'));
}

/**
 * Two periods of one name (a quarter from the 15th and one of calendar months) overlap: they are
 * neither drawn over each other nor stacked. The first of them stays.
 */
function withoutOverlaps(plots: Map<Point, Plot>, isStacked: boolean): Map<Point, Plot> {
  const days = new Map<string, string>();
  return new Map(
    [...plots].filter(([{ from, to }, { panel, series, label }]) => {
      const place = JSON.stringify([panel, label, isStacked ? '' : series]);
      const first = days.get(place) ?? `${from} ${to}`;
      days.set(place, first);
      return first === `${from} ${to}`;
    }),
  );
}

/**
 * Keeps the first series, the same in every panel because one legend serves them all, and the first
 * panels; the table has the rest.
 */
function withinLimits(plots: Map<Point, Plot>): Map<Point, Plot> {
  const series = unique([...plots.values()].map((plot) => plot.series)).slice(0, MAX_SERIES);
  const kept = [...plots].filter(([, plot]) => series.includes(plot.series));
  const panels = unique(kept.map(([, { panel }]) => panel)).slice(0, MAX_PANELS);
  return new Map(kept.filter(([, { panel }]) => panels.includes(panel)));
}

/** The panels of plots in time order: the panel that begins earlier, an older version, is first. */
export function panelsOf(plots: readonly Plot[]): Panel[] {
  // Each panel has all series, so that a series keeps its colour and pattern where another has no
  // figure.
  const series = unique(plots.map((plot) => plot.series));
  return [...Map.groupBy(plots, ({ panel }) => panel)].map(([title, own]) => {
    const labels = unique(own.map(({ label }) => label));
    const datasets = series.map((label) => {
      const found = labels.map((name) => own.find((p) => p.series === label && p.label === name));
      return {
        label,
        values: found.map((plot) => plot?.value ?? null),
        provisional: found.map((plot) => plot?.provisional ?? false),
      };
    });
    return { title, labels, datasets };
  });
}

export const hasProvisional = (panels: readonly Panel[]): boolean =>
  panels.some(({ datasets }) => datasets.some(({ provisional }) => provisional.includes(true)));

/** 1, 2 or 5 times a power of ten: the smallest such step that covers `span` in at most five. */
function niceStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 5));
  return power * ([1, 2, 5, 10].find((factor) => factor * power * 5 >= span) ?? 10);
}

/**
 * The range all panels share, so that small multiples can be compared. Bars start at zero, because
 * readers compare their length, and stacks need the height of their sums; lines use the range of their
 * values.
 */
export function rangeOf(
  panels: readonly Panel[],
  kind: Statistic['chart'],
  target: number | undefined,
): [number, number] {
  const values = panels.flatMap(({ labels, datasets }) =>
    kind === 'stacked'
      ? labels.map((_, at) => datasets.reduce((sum, set) => sum + (set.values[at] ?? 0), 0))
      : datasets.flatMap((set) => set.values.flatMap((value) => value ?? [])),
  );
  const all = target === undefined ? values : [...values, target];
  const zero = kind === 'line' ? [] : [0];
  const [low, high] = [Math.min(...all, ...zero), Math.max(...all, ...zero)];
  const step = niceStep(high - low || Math.abs(high) || 1);
  const round = (steps: number) => Number((steps * step).toPrecision(12));
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  return [round(from), round(from === to ? to + 1 : to)];
}
