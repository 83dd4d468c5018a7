/**
 * What a series is divided by, its groups and versions, and changes of them. They are kept as the file
 * has them: an item that the schema does not understand is never lost by a change of another.
 */
import type * as z from 'zod';
import { circularOf, validityOf } from '#domain/statistic/circulars.ts';
import { comparePeriods, type Period } from '#domain/statistic/period.ts';
import { groupsSchema, versionSchema, versionsSchema } from '#domain/statistic/structure-schema.ts';
import { foldText } from '#lib/fold-text.ts';
import { addDays, isLocalDate } from '#lib/local-date.ts';
import { vietnameseFault } from '#cms/faults.ts';
import { note, warning, type Help } from '#cms/form/help/help.ts';
import { tidyRecord } from '#cms/tidy.ts';
import { nameOfPeriod, type GridFrame } from './grid.ts';
import type { CellRef } from './series-edit.ts';

export type RawItem = Readonly<Record<string, unknown>>;
/** What a figure says it is of. */
export type Division = 'group' | 'version';

export const textAt = (item: RawItem | undefined, key: string): string =>
  typeof item?.[key] === 'string' ? item[key].trim() : '';

/** As it is, else with 2, 3, … where that is taken. */
function freeKey(key: string, items: readonly RawItem[]): string {
  const taken = items.map((item) => textAt(item, 'key'));
  let free = key;
  for (let count = 2; taken.includes(free); count++) free = `${key}${count}`;
  return free;
}

/** The key of a version that applies from that day: nobody has to think of one. */
export const versionKey = (from: string, versions: readonly RawItem[]): string =>
  freeKey(`tu${from.replaceAll('-', '')}`, versions);

/** The number of its column, as it was typed, else its name without marks: `13`, `dunghan`. */
export const newGroupKey = (column: string, label: string, groups: readonly RawItem[]): string => {
  const name = foldText(label).replace(/[^0-9a-z]/g, '');
  return column.trim() || (name && freeKey(name, groups));
};

/** One cell up (-1) or down (1); at either end nothing moves. */
export function moveItem(items: readonly RawItem[], index: number, by: -1 | 1): readonly RawItem[] {
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
    const named = (point as RawItem)[by];
    // An unquoted column number in a file is read as a number.
    return named === undefined ? key === undefined : String(named) === key;
  });

/** Sums that name the group; without it they could not be checked. */
export const identitiesOf = (identities: readonly string[], key: string): string[] =>
  identities.filter((identity) => identity.split(/[=+]/).includes(key));

/** Figures of no group become figures of one. */
export const intoGroup =
  (group: string) =>
  <T extends CellRef>(cell: T): T =>
    cell.group === undefined ? { ...cell, group } : cell;

export interface VersionStart {
  readonly key: string;
  /** The first day a period may end on to be of the new version. */
  readonly from: string;
  /** The version before it; undefined where figures named none. */
  readonly former: string | undefined;
}

/** Is it of a period that the new version covers, but counted as of the former? */
export const isLate = ({ from, former }: VersionStart, { version, to }: CellRef): boolean =>
  version === former && to >= from;

/** Late figures and rows, as far as they are to move, become those of the new version. */
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

/** Why it cannot be taken out; undefined when nothing would be lost. */
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

/** What the schema finds wrong with one item, by the path of the field: `form.circular`. */
export type ItemFaults = ReadonlyMap<string, string>;

/** A new version says when and why; older ones may lack it. */
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

/** What is typed in the form of a version; empty where nothing is. */
export interface VersionDraft {
  readonly circular: string;
  readonly code: string;
  readonly column: string;
  readonly from: string;
  readonly label: string;
  readonly why: string;
}

/** As the file has it: without what is empty, in the order of the schema. */
export const draftedVersion = (
  key: string,
  { circular, code, column, ...said }: VersionDraft,
): RawItem => tidyRecord(versionSchema, { key, ...said, form: { circular, code, column } });

/** What is known of the circular, and whether it has that form. */
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

/** The day that is most likely: that of the circular where it is sourced, else after the last period. */
export function likelyFrom(circular: string, periods: readonly Period[]): string {
  const known = circularOf(circular);
  if (known && !known.isOutermost) return known.from;
  const last = periods
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return last ? addDays(last, 1) : '';
}

/** "Biểu 01/TCD của TT 06/2025"; empty until both are there. */
export const likelyLabel = (circular: string, code: string): string =>
  circular.trim() && code.trim() ? `Biểu ${code.trim()} của ${circular.trim()}` : '';
