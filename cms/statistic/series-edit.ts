/**
 * Changes of a series, each a new list. A published figure is never lost by accident: it is revised,
 * and then stands beside the new one, or it is corrected because it was mistyped.
 */
import { comparePeriods, type Period } from '#domain/statistic/period.ts';
import type { Point } from '#domain/statistic/schema.ts';
import { currentPoints } from '#domain/statistic/series.ts';

export type Part = 'stated' | 'numerator' | 'denominator';
export const PARTS: readonly Part[] = ['stated', 'numerator', 'denominator'];

/** A row of the grid: whose figures of which days. */
export interface Line extends Period {
  readonly agency?: string | undefined;
  /** Of an indicator whose way of counting has changed. */
  readonly version?: string | undefined;
}
/** Where a figure stands in the grid. */
export interface Place extends Line {
  readonly group?: string | undefined;
}
export type Values = Readonly<Partial<Record<Part, number>>>;
type Series = readonly Point[];

export const sameDays = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;
export const sameRow = (a: Line, b: Line): boolean =>
  a.agency === b.agency && a.version === b.version && sameDays(a, b);
const samePlace = (a: Place, b: Place): boolean => sameRow(a, b) && a.group === b.group;

/** The figure that counts there: of several the last revision. */
export const currentAt = (series: Series, place: Place): Point | undefined =>
  currentPoints({ series: series.filter((point) => samePlace(point, place)) })[0];

/** In the order of the schema, so that files read alike; parts without a value are left out. */
function pointAt(
  { agency, group, version, from, to }: Place,
  values: Values & { stated: number },
): Point {
  const { stated, numerator, denominator } = values;
  return {
    ...(agency !== undefined && { agency }),
    ...(group !== undefined && { group }),
    ...(version !== undefined && { version }),
    from,
    to,
    stated,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
  };
}

const insertAfter = (series: Series, index: number, point: Point): Point[] => [
  ...series.slice(0, index + 1),
  point,
  ...series.slice(index + 1),
];

const inOrder = (series: Series): boolean =>
  series.every((point, index) => {
    const before = series[index - 1];
    return !before || comparePeriods(before, point) <= 0;
  });

/** Beside its row; else where the file's own order has it: by period, or agency by agency. */
function placeIn(series: Series, point: Point): number {
  const inRow = series.findLastIndex((other) => sameRow(other, point));
  if (inRow >= 0) return inRow;
  const earlier = (other: Point) => comparePeriods(other, point) <= 0;
  if (inOrder(series)) return series.findLastIndex(earlier);
  const ofAgency = series.findLastIndex((other) => other.agency === point.agency && earlier(other));
  return ofAgency >= 0 ? ofAgency : series.length - 1;
}

export const addFigure = (series: Series, place: Place, values: Values & { stated: number }) => {
  const point = pointAt(place, values);
  return insertAfter(series, placeIn(series, point), point);
};

/** Another value instead of the old one, all else as it was. */
export const replaceFigure = (
  series: Series,
  old: Point,
  values: Values & { stated: number },
): Point[] => {
  const { provisional, revisedOn, revisedWhy, note } = old;
  const point = {
    ...pointAt(old, values),
    ...(provisional !== undefined && { provisional }),
    ...(revisedOn !== undefined && { revisedOn }),
    ...(revisedWhy !== undefined && { revisedWhy }),
    ...(note !== undefined && { note }),
  };
  return series.map((other) => (other === old ? point : other));
};

export const removeFigure = (series: Series, old: Point): Point[] =>
  series.filter((other) => other !== old);

/**
 * A new value beside the old one, which stays as it was published.
 * @param as 'revision' bears today's date; 'final' is the definite figure after a provisional one
 */
export function reviseFigure(
  series: Series,
  old: Point,
  values: Values & { stated: number },
  as: 'revision' | 'final',
  today: string,
): Point[] {
  // Two revisions of one day could not be told apart: the later one is a correction.
  if (as === 'revision' && old.revisedOn === today) return replaceFigure(series, old, values);
  const point = {
    ...pointAt(old, values),
    ...(as === 'revision' && {
      ...(old.provisional && { provisional: true }),
      revisedOn: today,
    }),
  };
  return insertAfter(series, series.indexOf(old), point);
}

/** Provisional or not, and a note; empty ones are left out. */
export function markFigure(
  series: Series,
  old: Point,
  marks: { readonly provisional: boolean; readonly note: string },
): Point[] {
  const { provisional: _, note: __, revisedOn, ...rest } = old;
  const point = {
    ...rest,
    ...(marks.provisional && { provisional: true }),
    ...(revisedOn !== undefined && { revisedOn }),
    ...(marks.note !== '' && { note: marks.note }),
  };
  return series.map((other) => (other === old ? point : other));
}
