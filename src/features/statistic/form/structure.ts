/**
 * The groups and versions of a series: what follows from what an editor writes of one, and which
 * figures belong to none.
 */
import { recordOf, textOf, type Data } from '#features/form.ts';
import { circularOf } from '#features/statistic/rules/circulars.ts';
import { comparePeriods, type Period } from '#features/statistic/rules/period.ts';
import { versionAt, versionLabel } from '#features/statistic/rules/versions.ts';
import type { Point } from '#features/statistic/schema.ts';
import { foldText } from '#lib/fold-text.ts';
import { addDays } from '#lib/local-date.ts';
import { nameOfPeriod, type GridFrame } from './grid.ts';
import { currentAt, type CellRef } from './series-edit.ts';

/** The lists that figures refer to, and the property by which they do. */
const DIVISIONS = { groups: 'group', versions: 'version' } as const;
export type Divisions = keyof typeof DIVISIONS;

/** @returns '' where it follows from nothing yet */
type Derive = (item: Data, others: readonly Data[]) => string;

/** The key itself, else with 2, 3, … where that is taken. */
function freeKey(key: string, items: readonly Data[]): string {
  const taken = items.map((item) => textOf(item['key']));
  let free = key;
  for (let count = 2; key && taken.includes(free); count++) free = `${key}${count}`;
  return free;
}

/** The date of the circular where that has a source, else the day after the last period. */
function likelyFrom(circular: string, periods: readonly Period[]): string {
  const known = circularOf(circular);
  if (known && !known.isOutermost) return known.from;
  const last = periods
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return circular && last ? addDays(last, 1) : '';
}

const formIn = (version: Data): { readonly circular: string; readonly code: string } => {
  const form = recordOf(version['form']);
  return { circular: textOf(form['circular']), code: textOf(form['code']) };
};

/** In the order in which one follows from another. */
const derived = (
  list: Divisions,
  series: readonly Point[],
): readonly (readonly [field: string, derive: Derive])[] =>
  list === 'groups'
    ? [
        [
          'key',
          ({ label }, others) =>
            freeKey(foldText(textOf(label)).replaceAll(/[^0-9a-z]/g, ''), others),
        ],
      ]
    : [
        ['from', (version) => likelyFrom(formIn(version).circular, series)],
        [
          'label',
          (version) => {
            const { circular, code } = formIn(version);
            return circular && code ? `Biểu ${code} của ${circular}` : '';
          },
        ],
        [
          'key',
          ({ from }, others) =>
            textOf(from) && freeKey(`tu${textOf(from).replaceAll('-', '')}`, others),
        ],
      ];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The index of the one item that an editor wrote in; undefined for items added, moved or removed. */
function writtenAt(before: readonly Data[], after: readonly Data[]): number | undefined {
  if (before.length !== after.length) return undefined;
  const changed = [...after.keys()].filter((index) => !isSame(before[index], after[index]));
  return changed.length === 1 ? changed[0] : undefined;
}

/**
 * The list after an editor wrote in it: a value that follows from others is written with them until
 * the editor writes another, and a key that figures refer to stays what it is.
 */
export function completed(
  list: Divisions,
  before: readonly Data[],
  after: readonly Data[],
  series: readonly Point[],
): readonly Data[] {
  const at = writtenAt(before, after);
  const old = at === undefined ? undefined : before[at];
  if (at === undefined || !old) return after;
  const others = after.toSpliced(at, 1);
  const key = textOf(old['key']);
  const isReferredTo =
    series.some((point) => point[DIVISIONS[list]] === key) &&
    // Of two with one key, the figures are those of the first.
    before.findIndex((item) => textOf(item['key']) === key) === at;
  let item = after[at] ?? old;
  for (const [field, derive] of derived(list, series)) {
    const had = textOf(old[field]);
    const next = derive(item, others);
    if (field === 'key' && isReferredTo) item = { ...item, key: old['key'] };
    else if (had === derive(old, others) && had === textOf(item[field]) && had !== next)
      item = { ...item, [field]: next };
  }
  return after.with(at, item);
}

/** Figures of no group or version of the lists, or of a version that ended before their period. */
export interface Stray {
  /** “12 số, Quý I/2024 – Quý III/2026, chưa thuộc nhóm nào” */
  readonly text: string;
  /** The groups or versions that they can be moved to. */
  readonly places: readonly { readonly name: string; readonly move: Move }[];
}
type Move = <T extends CellRef>(cell: T) => T;

/** “24 số, Quý I/2024 – Quý III/2026” */
function countText(figures: readonly Point[], { periodKind }: GridFrame): string {
  const periods = figures.toSorted(comparePeriods);
  const ends = [periods[0], periods.at(-1)].map((end) => end && nameOfPeriod(periodKind, end));
  return `${figures.length} số, ${[...new Set(ends)].join(' – ')}`;
}

const mover =
  (from: CellRef['group'], by: 'group' | 'version', key: string, since = ''): Move =>
  (cell) =>
    cell[by] === from && cell.to >= since ? { ...cell, [by]: key } : cell;

/** Is there no figure yet at the places to which these would be moved? */
const isFree = (figures: readonly Point[], series: readonly Point[], move: Move): boolean =>
  figures.every((point) => !currentAt(series, move<CellRef>(point)));

function strayGroups(series: readonly Point[], frame: GridFrame): Stray[] {
  const { groups } = frame;
  const keys = new Set(series.map(({ group }) => group));
  for (const { key } of groups) keys.delete(key);
  if (groups.length === 0) keys.delete(undefined);
  return [...keys].map((key): Stray => {
    const figures = series.filter(({ group }) => group === key);
    const why = key === undefined ? 'chưa thuộc nhóm nào' : `của nhóm “${key}” đã bỏ`;
    return {
      text: `${countText(figures, frame)}, ${why}`,
      places: groups
        .map((group) => ({ name: group.label, move: mover(key, 'group', group.key) }))
        .filter(({ move }) => isFree(figures, series, move)),
    };
  });
}

function strayVersions(series: readonly Point[], frame: GridFrame): Stray[] {
  const { versions } = frame;
  const declared = versions.map(({ key }) => key);
  return [...new Set(series.map(({ version }) => version))].flatMap((key): Stray[] => {
    if (key !== undefined && !declared.includes(key)) {
      const figures = series.filter(({ version }) => version === key);
      const places = versions
        .map((version) => ({ name: version.label, move: mover(key, 'version', version.key) }))
        .filter(({ move }) => isFree(figures, series, move));
      return [{ text: `${countText(figures, frame)}, của phiên bản “${key}” đã bỏ`, places }];
    }
    const next = versions[declared.indexOf(key ?? '') + 1];
    if (!next?.from) return [];
    const figures = series.filter(
      (point) => point.version === key && versionAt(frame, point) === next.key,
    );
    const move = mover(key, 'version', next.key, next.from);
    if (figures.length === 0 || !isFree(figures, series, move)) return [];
    const held = versionLabel(frame, key) || 'cách tính cũ';
    const text = `${countText(figures, frame)}, còn ghi theo “${held}”`;
    return [{ text, places: [{ name: next.label, move }] }];
  });
}

export const straysOf = (series: readonly Point[], frame: GridFrame): Stray[] => [
  ...strayGroups(series, frame),
  ...strayVersions(series, frame),
];
