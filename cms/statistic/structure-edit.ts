/**
 * Changes of what a series is divided by, its groups and versions; each a new list. They are kept as the
 * file has them: an item that the schema does not understand is never lost by a change of another.
 */
import { foldText } from '#lib/fold-text.ts';
import type { Place } from './series-edit.ts';

export type Raw = Readonly<Record<string, unknown>>;
/** What a figure says it is of. */
export type Division = 'group' | 'version';

export const textAt = (item: Raw | undefined, key: string): string =>
  typeof item?.[key] === 'string' ? item[key].trim() : '';
const keysOf = (items: readonly Raw[]): string[] => items.map((item) => textAt(item, 'key'));

/** As it is, else with 2, 3, … where that is taken. */
function freeKey(key: string, items: readonly Raw[]): string {
  const taken = keysOf(items);
  let free = key;
  for (let count = 2; taken.includes(free); count++) free = `${key}${count}`;
  return free;
}

/** The key of a version that applies from that day: nobody has to think of one. */
export const versionKey = (from: string, versions: readonly Raw[]): string =>
  freeKey(`tu${from.replaceAll('-', '')}`, versions);

/** The number of its column, as it was typed, else its name without marks: `13`, `dunghan`. */
export const newGroupKey = (column: string, label: string, groups: readonly Raw[]): string => {
  const name = foldText(label).replace(/[^0-9a-z]/g, '');
  return column.trim() || (name && freeKey(name, groups));
};

export const addItem = (items: readonly Raw[], item: Raw): Raw[] => [...items, item];
export const changeItem = (items: readonly Raw[], index: number, item: Raw): readonly Raw[] =>
  items.with(index, item);
export const removeItem = (items: readonly Raw[], index: number): Raw[] =>
  items.toSpliced(index, 1);

/** One place up (-1) or down (1); at either end nothing moves. */
export function moveItem(items: readonly Raw[], index: number, by: -1 | 1): readonly Raw[] {
  const [item, other] = [items[index], items[index + by]];
  return item && other ? items.with(index, other).with(index + by, item) : items;
}

/** The figures of a group or version, those included that cannot be read. */
export const figuresOf = <T extends object>(
  series: readonly T[],
  by: Division,
  key: string | undefined,
): T[] =>
  series.filter((point) => {
    const named = (point as Raw)[by];
    // A column that stands unquoted in a file is read as a number.
    return named === undefined ? key === undefined : String(named) === key;
  });

/** Sums that name the group; without it they could not be checked. */
export const identitiesOf = (identities: readonly string[], key: string): string[] =>
  identities.filter((identity) => identity.split(/[=+]/).includes(key));

/** Figures of no group become figures of one. */
export const intoGroup =
  (group: string) =>
  <T extends Place>(place: T): T =>
    place.group === undefined ? { ...place, group } : place;

export interface VersionStart {
  readonly key: string;
  /** The first day a period may end on to be of the new version. */
  readonly from: string;
  /** The version before it; undefined where figures named none. */
  readonly former: string | undefined;
}

/** Is it of a period that the new version covers, but counted as of the former? */
export const isLate = ({ from, former }: VersionStart, { version, to }: Place): boolean =>
  version === former && to >= from;

/** Late figures and rows, as far as they are to move, become those of the new version. */
export const intoVersion =
  (start: VersionStart, moves: (place: Place) => boolean) =>
  <T extends Place>(place: T): T =>
    isLate(start, place) && moves(place) ? { ...place, version: start.key } : place;
