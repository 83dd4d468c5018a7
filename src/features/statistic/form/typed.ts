/**
 * Interprets text typed in the cells. New figures are accepted at once; for a figure already in the
 * file, the editor first chooses between revision and correction.
 */
import type { Point } from '#features/statistic/schema.ts';
import { readNumber } from '#lib/read-number.ts';
import { formatNumber } from '#lib/vi-number.ts';
import {
  addFigure,
  currentAt,
  PARTS,
  removeFigure,
  replaceFigure,
  type FigurePart,
  type CellRef,
  type Stated,
  type Values,
} from './series-edit.ts';

/** Typed text by cell; an untouched cell has none. */
export type CellTexts = Readonly<Record<string, string>>;

/** As many decimals as any statistic uses; also prevents 0,1 + 0,2 from showing. */
const DIGITS = 10;

/** In the editor's notation: 3.766 or 91,3. */
export const numberText = (value: number): string => formatNumber(value, DIGITS);

/** Without ambiguous separators: 3766, 91,3. */
export const plainText = (value: number): string => String(value).replace('.', ',');

const cellRefKey = ({ agency, group, version, from, to }: CellRef): string =>
  [agency ?? '', version ?? '', from, to, group ?? ''].join('|');
export const cellKey = (cell: CellRef, part: FigurePart): string => `${cellRefKey(cell)}|${part}`;

/** Figures that came with the file; changing one requires a decision. */
type FiledKeys = ReadonlySet<string>;
const filedKey = (point: Point): string =>
  `${cellRefKey(point)}|${point.revisedOn ?? ''}|${String(point.provisional ?? false)}`;
export const filedOf = (series: readonly Point[]): FiledKeys => new Set(series.map(filedKey));

export type Typed =
  | { readonly kind: 'same' | 'unreadable' }
  /** Numerator or denominator without a value. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'value'; readonly old: Point | undefined; readonly values: Stated }
  | { readonly kind: 'removal'; readonly old: Point };

/** The value of a cell: as typed, else as published; 'unreadable' if it is not a number. */
function valueOf(
  texts: CellTexts,
  cell: CellRef,
  part: FigurePart,
  old: Point | undefined,
): number | undefined | 'unreadable' {
  const text = texts[cellKey(cell, part)];
  if (text === undefined) return old?.[part];
  if (text.trim() === '') return undefined;
  return readNumber(text, 'vi') ?? 'unreadable';
}

export function typedAt(series: readonly Point[], texts: CellTexts, cell: CellRef): Typed {
  if (!PARTS.some((part) => cellKey(cell, part) in texts)) return { kind: 'same' };
  const old = currentAt(series, cell);
  const read = PARTS.map((part) => [part, valueOf(texts, cell, part, old)] as const);
  if (read.some(([, value]) => value === 'unreadable')) return { kind: 'unreadable' };
  const values: Values = Object.fromEntries(read.filter(([, value]) => value !== undefined));
  const { stated } = values;
  if (stated === undefined) {
    const isPartTyped = Object.keys(values).some(
      (part) => texts[cellKey(cell, part as FigurePart)],
    );
    if (isPartTyped) return { kind: 'incomplete' };
    return old ? { kind: 'removal', old } : { kind: 'same' };
  }
  if (old && PARTS.every((part) => old[part] === values[part])) return { kind: 'same' };
  return { kind: 'value', old, values: { ...values, stated } };
}

/** Must the editor choose the kind of change? */
export const isDecision = (typed: Typed, filed: FiledKeys): boolean =>
  (typed.kind === 'value' || typed.kind === 'removal') &&
  typed.old !== undefined &&
  filed.has(filedKey(typed.old));

/** The series with a change made in place, whatever kind the editor chooses later. */
export function withTyped(series: readonly Point[], cell: CellRef, typed: Typed): readonly Point[] {
  if (typed.kind === 'removal') return removeFigure(series, typed.old);
  if (typed.kind !== 'value') return series;
  const { old, values } = typed;
  return old ? replaceFigure(series, old, values) : addFigure(series, cell, values);
}

/** Applies everything that needs no decision. */
export const takeTyped = (
  series: readonly Point[],
  texts: CellTexts,
  cells: readonly CellRef[],
  filed: FiledKeys,
): readonly Point[] =>
  cells.reduce((taken, cell) => {
    const typed = typedAt(taken, texts, cell);
    return isDecision(typed, filed) ? taken : withTyped(taken, cell, typed);
  }, series);

/** A key of typed texts or filed figures, renamed as the change moves its cell. */
function movedKey(key: string, change: (cell: CellRef) => CellRef): string {
  const [agency, version, from = '', to = '', group, ...rest] = key.split('|');
  const cell = {
    agency: agency || undefined,
    version: version || undefined,
    from,
    to,
    group: group || undefined,
  };
  return [cellRefKey(change(cell)), ...rest].join('|');
}

/** Typed text stays with its figure when that moves to another group or version. */
export const movedTexts = (texts: CellTexts, change: (cell: CellRef) => CellRef): CellTexts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [movedKey(key, change), text] as const),
  );
export const movedFiled = (filed: FiledKeys, change: (cell: CellRef) => CellRef): FiledKeys =>
  new Set([...filed].map((key) => movedKey(key, change)));

/** Drops the texts of one cell, which then shows the series again. */
export const forget = (texts: CellTexts, cell: CellRef): CellTexts =>
  Object.fromEntries(
    Object.entries(texts).filter(([key]) => !PARTS.some((part) => key === cellKey(cell, part))),
  );
