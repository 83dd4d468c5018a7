/** The sums printed on official forms, such as 1=4+13+22, checked per agency and period. */
import { comparePeriods, type Period } from './period.ts';
import type { Group, Point } from '#features/statistic/schema.ts';
import { currentPoints, type HasSeries } from './series.ts';
import { versionRank, type HasVersions } from './versions.ts';

export interface IdentityCheck {
  readonly identity: string;
  readonly agency: string | undefined;
  readonly version: string | undefined;
  readonly period: Period;
  /** Value of each side, in the order written; undefined where a column has no figure. */
  readonly sides: readonly (number | undefined)[];
  readonly verdict: 'holds' | 'fails' | 'incomplete';
}

/** "Đăng ký = Kinh tế + Xã hội"; the columns of an official form keep their numbers: "1 = 4 + 13". */
export const identityText = (identity: string, groups: readonly Group[] | undefined): string =>
  identity
    .split(/([=+])/)
    .map((part) => {
      if (part === '=' || part === '+') return ` ${part} `;
      const label = groups?.find(({ key }) => key === part)?.label;
      return label && !/^\d/.test(part) ? label : part;
    })
    .join('');

/** The figures of one agency, version and period, by column. */
export interface Row {
  readonly agency: string | undefined;
  readonly version: string | undefined;
  readonly period: Period;
  readonly points: ReadonlyMap<string, Point>;
}

/**
 * One row per agency, version and period: agencies in the order they first appear, the newest
 * version first (as they are declared, the last is the newest), oldest period first.
 */
export function rowsOf(statistic: Checked): Row[] {
  const rows = new Map<string, Row & { points: Map<string, Point> }>();
  const agencies: (string | undefined)[] = [];
  for (const point of currentPoints(statistic)) {
    const { agency, version, from, to } = point;
    if (!agencies.includes(agency)) agencies.push(agency);
    const key = [agency ?? '', version ?? '', from, to].join('|');
    const row = rows.get(key) ?? { agency, version, period: { from, to }, points: new Map() };
    row.points.set(point.group ?? '', point);
    rows.set(key, row);
  }
  const age = ({ version }: Row) => versionRank(statistic, version);
  return [...rows.values()].sort(
    (a, b) =>
      agencies.indexOf(a.agency) - agencies.indexOf(b.agency) ||
      age(b) - age(a) ||
      comparePeriods(a.period, b.period),
  );
}

/** But for the inexactness of sums of fractions. */
export const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function check(identity: string, row: Row): IdentityCheck {
  const sides = identity.split('=').map((side) =>
    side.split('+').reduce<number | undefined>((sum, column) => {
      const value = row.points.get(column)?.stated;
      return sum === undefined || value === undefined ? undefined : sum + value;
    }, 0),
  );
  const [first, ...others] = sides;
  const verdict = sides.includes(undefined)
    ? 'incomplete'
    : others.every((side) => near(side ?? NaN, first ?? NaN))
      ? 'holds'
      : 'fails';
  return { identity, agency: row.agency, version: row.version, period: row.period, sides, verdict };
}

/** The part of a statistic that its sums are checked with. */
export interface Checked extends HasSeries, HasVersions {
  readonly identities?: readonly string[] | undefined;
}

/** Every identity of the statistic for every agency and period whose version has those columns. */
export function checkIdentities(statistic: Checked): IdentityCheck[] {
  const { identities = [], series, versions } = statistic;
  const has = (version: string | undefined, column: string) =>
    series.some((point) => point.version === version && point.group === column);
  return rowsOf(statistic).flatMap((row) =>
    identities
      .filter(
        (identity) =>
          !versions || identity.split(/[=+]/).every((column) => has(row.version, column)),
      )
      .map((identity) => check(identity, row)),
  );
}
