/**
 * The groups and versions of a series, and their edits. They are stored as in the file: an item
 * that the schema does not accept is never lost when another is edited.
 */
import type * as z from 'zod';
import { circularOf, validityOf } from '#features/statistic/rules/circulars.ts';
import { comparePeriods, type Period } from '#features/statistic/rules/period.ts';
import {
  groupsSchema,
  versionSchema,
  versionsSchema,
} from '#features/statistic/structure-schema.ts';
import { foldText } from '#lib/fold-text.ts';
import { addDays, isLocalDate } from '#lib/local-date.ts';
import { vietnameseFault } from '#cms/kit/faults.ts';
import { note, warning, type Help } from '#features/form.ts';
import { tidyRecord } from '#cms/kit/tidy.ts';
import { nameOfPeriod, type GridFrame } from './grid.ts';
import type { CellRef } from './series-edit.ts';

export type RawItem = Readonly<Record<string, unknown>>;
/** What a figure can belong to. */
export type Division = 'group' | 'version';

export const textAt = (item: RawItem | undefined, key: string): string =>
  typeof item?.[key] === 'string' ? item[key].trim() : '';

/** The key itself, else with 2, 3, … where that is taken. */
function freeKey(key: string, items: readonly RawItem[]): string {
  const taken = items.map((item) => textAt(item, 'key'));
  let free = key;
  for (let count = 2; taken.includes(free); count++) free = `${key}${count}`;
  return free;
}

/** A generated key for a version that applies from that day. */
export const versionKey = (from: string, versions: readonly RawItem[]): string =>
  freeKey(`tu${from.replaceAll('-', '')}`, versions);

/** The number of its column, as typed, else its name without diacritics: `13`, `dunghan`. */
export const newGroupKey = (column: string, label: string, groups: readonly RawItem[]): string => {
  const name = foldText(label).replace(/[^0-9a-z]/g, '');
  return column.trim() || (name && freeKey(name, groups));
};

/** Moves an item one position up (-1) or down (1); at either end nothing moves. */
export function moveItem(items: readonly RawItem[], index: number, by: -1 | 1): readonly RawItem[] {
  const [item, other] = [items[index], items[index + by]];
  return item && other ? items.with(index, other).with(index + by, item) : items;
}

/** The figures of a group or version, including unreadable ones. */
export const figuresOf = <T extends object>(
  series: readonly T[],
  by: Division,
  key: string | undefined,
): T[] =>
  series.filter((point) => {
    const named = (point as RawItem)[by];
    // YAML reads an unquoted column number as a number.
    return named === undefined ? key === undefined : String(named) === key;
  });

/** Sums that name the group; without it they could not be checked. */
export const identitiesOf = (identities: readonly string[], key: string): string[] =>
  identities.filter((identity) => identity.split(/[=+]/).includes(key));

/** Assigns figures without a group to one. */
export const intoGroup =
  (group: string) =>
  <T extends CellRef>(cell: T): T =>
    cell.group === undefined ? { ...cell, group } : cell;

export interface VersionStart {
  readonly key: string;
  /** First day on which a period of the new version may end. */
  readonly from: string;
  /** The previous version; undefined where figures named none. */
  readonly former: string | undefined;
}

/** Does its period belong to the new version, while it still names the former one? */
export const isLate = ({ from, former }: VersionStart, { version, to }: CellRef): boolean =>
  version === former && to >= from;

/** Assigns late figures and rows, where requested, to the new version. */
export const intoVersion =
  (start: VersionStart, moves: (cell: CellRef) => boolean) =>
  <T extends CellRef>(cell: T): T =>
    isLate(start, cell) && moves(cell) ? { ...cell, version: start.key } : cell;

/** "24 số, Quý I/2024 – Quý III/2026"; undefined for none. */
export function heldText(
  series: readonly object[],
  { periodKind }: GridFrame,
  by: Division,
  key: string | undefined,
): string | undefined {
  const figures = figuresOf(series, by, key);
  if (figures.length === 0) return undefined;
  const periods = figures
    .map((figure): Period => ({
      from: textAt(figure as RawItem, 'from'),
      to: textAt(figure as RawItem, 'to'),
    }))
    .filter(({ from, to }) => isLocalDate(from) && isLocalDate(to))
    .sort(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)].map(
    (period) => period && nameOfPeriod(periodKind, period),
  );
  const span = [...new Set([first, last])].filter(Boolean).join(' – ');
  return [`${figures.length} số`, span].filter(Boolean).join(', ');
}

/** Why it cannot be removed; undefined when nothing would be lost. */
export function lossText(
  name: string,
  held: string | undefined,
  identities: readonly string[],
): string | undefined {
  if (held !== undefined)
    return `Chưa bỏ được “${name}”: sẽ mất ${held}. Xóa các số ấy trong bảng trước, nếu đúng là không còn dùng.`;
  return identities.length > 0
    ? `Chưa bỏ được “${name}”: đẳng thức ${identities.join('; ')} còn dùng đến. Bỏ ở “Đẳng thức phải khớp” trước.`
    : undefined;
}

/** Schema faults of one item, by the path of the field: `form.circular`. */
export type ItemFaults = ReadonlyMap<string, string>;

/** A new version needs a date and a reason; older ones may lack them. */
const startedSchema = versionSchema.required({ from: true, why: true });

const issuesOf = (schema: z.ZodType, value: unknown): readonly z.core.$ZodIssue[] =>
  schema.safeParse(value, { error: vietnameseFault }).error?.issues ?? [];

const faultsIn = (
  schema: z.ZodType,
  items: readonly RawItem[],
  index: number,
  more: readonly z.core.$ZodIssue[] = [],
): ItemFaults =>
  new Map([
    ...issuesOf(schema, items)
      .filter(({ path }) => path[0] === index)
      .map(({ path, message }) => [path.slice(1).join('.'), message] as const),
    ...more.map(({ path, message }) => [path.join('.'), message] as const),
  ]);

export const versionFaults = (
  versions: readonly RawItem[],
  index: number,
  isNew: boolean,
): ItemFaults =>
  faultsIn(versionsSchema, versions, index, isNew ? issuesOf(startedSchema, versions[index]) : []);

export const groupFaults = (groups: readonly RawItem[], index: number): ItemFaults =>
  faultsIn(groupsSchema, groups, index);

/** Text typed in the form of a version; empty strings where nothing is. */
export interface VersionDraft {
  readonly circular: string;
  readonly code: string;
  readonly column: string;
  readonly from: string;
  readonly label: string;
  readonly why: string;
}

/** As in the file: without empty values, in the schema's order. */
export const draftedVersion = (
  key: string,
  { circular, code, column, ...said }: VersionDraft,
): RawItem => tidyRecord(versionSchema, { key, ...said, form: { circular, code, column } });

/** Information about the circular, and whether it contains that form. */
export function circularHelp(circular: string, code: string): Help[] {
  const known = circularOf(circular);
  if (!known) return [];
  const { number, codes } = known;
  const lacks = code.trim() !== '' && codes !== undefined && !codes.includes(code.trim());
  return [
    note(`Văn bản ${number} có hiệu lực ${validityOf(known)}.`),
    ...(lacks
      ? [warning(`Văn bản ấy không có biểu “${code.trim()}”; có: ${codes.join(', ')}.`)]
      : []),
  ];
}

/** The most likely date: that of the circular where it is sourced, else after the last period. */
export function likelyFrom(circular: string, periods: readonly Period[]): string {
  const known = circularOf(circular);
  if (known && !known.isOutermost) return known.from;
  const last = periods
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return last ? addDays(last, 1) : '';
}

/** "Biểu 01/TCD của TT 06/2025"; empty until both parts are entered. */
export const likelyLabel = (circular: string, code: string): string =>
  circular.trim() && code.trim() ? `Biểu ${code.trim()} của ${circular.trim()}` : '';
