/**
 * Edits a series; each edit returns a new list. A published figure is never lost by accident: a
 * revision keeps it next to the new one; a correction replaces a mistyped one.
 */
import { comparePeriods, type Period } from '#features/statistic/rules/period.ts';
import { statisticSchema, type Point } from '#features/statistic/schema.ts';
import { currentPoints } from '#features/statistic/rules/series.ts';
import { tidyRecord } from '#cms/kit/tidy.ts';

export const pointSchema = statisticSchema.shape.series.element;

export type FigurePart = 'stated' | 'numerator' | 'denominator';
export const PARTS: readonly FigurePart[] = ['stated', 'numerator', 'denominator'];

export interface RowRef extends Period {
  readonly agency?: string | undefined;
  /** For a statistic whose counting method has changed. */
  readonly version?: string | undefined;
}
export interface CellRef extends RowRef {
  readonly group?: string | undefined;
}
export type Values = Readonly<Partial<Record<FigurePart, number>>>;
/** The values of one figure; at least the value itself. */
export type Stated = Values & { readonly stated: number };
type Series = readonly Point[];

export const sameDays = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;
export const sameRow = (a: RowRef, b: RowRef): boolean =>
  a.agency === b.agency && a.version === b.version && sameDays(a, b);
const sameCell = (a: CellRef, b: CellRef): boolean => sameRow(a, b) && a.group === b.group;

/** The figure that applies there: of several the last revision. */
export const currentAt = (series: Series, cell: CellRef): Point | undefined =>
  currentPoints({ series: series.filter((point) => sameCell(point, cell)) })[0];

/** In the schema's order, so that files read alike; empty values are left out. */
const tidyPoint = (point: Partial<Point>): Point => tidyRecord(pointSchema, point) as Point;

const inOrder = (series: Series): boolean =>
  series.every((point, index) => {
    const before = series[index - 1];
    return !before || comparePeriods(before, point) <= 0;
  });

/** Next to its row; else by the file's own order: by period, or agency by agency. */
function placeIn(series: Series, point: Point): number {
  const inRow = series.findLastIndex((other) => sameRow(other, point));
  if (inRow >= 0) return inRow;
  const earlier = (other: Point) => comparePeriods(other, point) <= 0;
  if (inOrder(series)) return series.findLastIndex(earlier);
  const ofAgency = series.findLastIndex((other) => other.agency === point.agency && earlier(other));
  return ofAgency >= 0 ? ofAgency : series.length - 1;
}

export const addFigure = (series: Series, cell: CellRef, values: Stated): Point[] => {
  const point = tidyPoint({ ...cell, ...values });
  return series.toSpliced(placeIn(series, point) + 1, 0, point);
};

const unstated = ({ stated: _, numerator: __, denominator: ___, ...rest }: Point) => rest;

export const replaceFigure = (series: Series, old: Point, values: Stated): Point[] =>
  series.with(series.indexOf(old), tidyPoint({ ...unstated(old), ...values })) as Point[];

export const removeFigure = (series: Series, old: Point): Point[] =>
  series.filter((other) => other !== old);

/**
 * Adds a new value and keeps the old one as published.
 * @param as 'revision' gets today's date; 'final' is the definite figure after a provisional one
 */
export function reviseFigure(
  series: Series,
  old: Point,
  values: Stated,
  as: 'revision' | 'final',
  today: string,
): Point[] {
  // Two revisions on one day would have the same key: the later one is a correction.
  if (as === 'revision' && old.revisedOn === today) return replaceFigure(series, old, values);
  const { agency, group, version, from, to, provisional } = old;
  const marks = as === 'revision' ? { provisional, revisedOn: today } : {};
  const point = tidyPoint({ agency, group, version, from, to, ...values, ...marks });
  return series.toSpliced(series.indexOf(old) + 1, 0, point);
}

/** Sets the provisional mark and the note; empty ones are left out. */
export const markFigure = (
  series: Series,
  old: Point,
  marks: { readonly provisional: boolean; readonly note: string },
): Point[] => series.with(series.indexOf(old), tidyPoint({ ...old, ...marks })) as Point[];
