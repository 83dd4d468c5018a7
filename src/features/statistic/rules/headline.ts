/** The figure that represents a statistic, the latest of each agency, and the lines of its sparkline. */
import type { Point, Statistic } from '#features/statistic/schema.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import type { NameOf } from './chart-model.ts';
import { formatValue } from './format.ts';
import { comparePeriods, periodName } from './period.ts';
import { currentPoints, reaches, sameLine } from './series.ts';
import { versionLabel, versionRank } from './versions.ts';

interface Headline {
  /**
   * The latest figure of the whole, of the only agency, or of the agency that the record names.
   * Undefined where several report and none represents them: the record's summary takes its place.
   */
  readonly point: Point | undefined;
  /** The latest figure of each agency, in the order of the record; empty where there is only one. */
  readonly each: readonly Point[];
}

/** The lines of the total in its newest version: ungrouped figures, else the form's first column. */
function mainLines(statistic: Statistic): [Point, ...Point[]][] {
  const points = currentPoints(statistic);
  const ungrouped = points.filter(({ group }) => group === undefined);
  const first = statistic.groups?.[0]?.key ?? points[0]?.group;
  const main = ungrouped.length > 0 ? ungrouped : points.filter(({ group }) => group === first);
  const newest = Math.max(...main.map(({ version }) => versionRank(statistic, version)));
  const lines: [Point, ...Point[]][] = [];
  for (const point of main) {
    if (versionRank(statistic, point.version) !== newest) continue;
    const line = lines.find(([start]) => sameLine(start, point));
    if (line) line.push(point);
    else lines.push([point]);
  }
  return lines.map((line) => line.sort(comparePeriods));
}

export function headlineOf(statistic: Statistic): Headline {
  const latest = mainLines(statistic).map((line) => line.at(-1) ?? line[0]);
  const whole = latest.find(({ agency }) => agency === undefined);
  const named = latest.find(({ agency }) => agency === statistic.headlineAgency);
  const only = latest.length === 1 ? latest[0] : undefined;
  const agencies = latest.filter(({ agency }) => agency !== undefined);
  return { point: whole ?? only ?? named, each: agencies.length > 1 ? agencies : [] };
}

/** The lines of the sparkline, each in time order: that of the headline, else one per agency. */
export function sparklineOf(statistic: Statistic): number[][] {
  const { point } = headlineOf(statistic);
  return mainLines(statistic)
    .filter((line) => line.length > 1 && (!point || sameLine(line[0], point)))
    .map((line) => line.map(({ stated }) => stated));
}

/**
 * "Sở Y tế · Quý III/2026 · Đúng hạn · Biểu cũ (sơ bộ)": the figure's agency, period, column and
 * version, where it has these.
 */
export function headlineFacts(statistic: Statistic, point: Point, nameOf: NameOf): string {
  const facts = [
    point.agency && nameOf(point.agency),
    periodName(statistic.periodKind, point),
    statistic.groups?.find(({ key }) => key === point.group)?.label,
    versionLabel(statistic, point.version),
  ].filter(Boolean);
  return `${facts.join(' · ')}${point.provisional ? ` (${STATISTIC.provisional.toLowerCase()})` : ''}`;
}

/** "đạt chỉ tiêu 98,5%", or on which side of it the figure is. Undefined without a target. */
export function targetFact(statistic: Statistic, { stated }: Point): string | undefined {
  const { target, unit, higherIs } = statistic;
  if (!target) return undefined;
  const side = stated > target.value ? STATISTIC.above : STATISTIC.below;
  const isMet = higherIs !== 'neutral' && reaches(statistic, stated, target.value);
  const word = isMet ? STATISTIC.met : stated === target.value ? STATISTIC.equal : side;
  return `${word} ${formatValue(target.value, unit)}`;
}
