/** The state behind the grid: the form's series, typed text, rows without figures yet. */
import { useState } from 'react';
import type { Data } from '#features/form.ts';
import type { Point } from '#features/statistic/schema.ts';
import { tidyRecord } from '#cms/kit/tidy.ts';
import { today } from '#cms/kit/today.ts';
import {
  markFigure,
  pointSchema,
  removeFigure,
  replaceFigure,
  reviseFigure,
  sameRow,
  type RowRef,
  type FigurePart,
  type CellRef,
} from './series-edit.ts';
import {
  cellKey,
  filedOf,
  forget,
  isDecision,
  movedFiled,
  movedTexts,
  numberText,
  takeTyped,
  typedAt,
  type CellTexts,
} from './typed.ts';

/** The figures that can be shown; the others are kept unchanged, after them. */
export function readSeries(value: readonly Data[]): {
  series: readonly Point[];
  unread: readonly Data[];
} {
  const series: Point[] = [];
  const unread: Data[] = [];
  for (const raw of value) {
    const read = pointSchema.safeParse(tidyRecord(pointSchema, raw));
    if (read.success) series.push(read.data);
    else unread.push(raw);
  }
  return { series, unread };
}

export type Decision = 'revision' | 'final' | 'correction' | 'keep';

/** A number for a cell, typed or imported. */
export interface CellEntry {
  readonly cell: CellRef;
  readonly part: FigurePart;
  readonly text: string;
}

export type Figures = ReturnType<typeof useFigures>;

export function useFigures(value: readonly Data[], write: (value: readonly unknown[]) => void) {
  const { series, unread } = readSeries(value);
  const [filed, setFiled] = useState(() => filedOf(series));
  const [texts, setTexts] = useState<CellTexts>({});
  const [added, setAdded] = useState<readonly RowRef[]>([]);
  const put = (next: readonly Point[]): void => {
    if (next !== series) write([...next, ...unread]);
  };
  const add = (lines: readonly RowRef[]): void =>
    setAdded((before) => [
      ...before,
      ...lines.filter((line) => !before.some((other) => sameRow(other, line))),
    ]);
  return {
    series,
    unread,
    texts,
    added,
    filed,
    add,
    /** Applies entries to cells, adding missing rows. */
    enter(entries: readonly CellEntry[]): void {
      const typed = Object.fromEntries(
        entries.map(({ cell, part, text }) => [cellKey(cell, part), text]),
      );
      const next = { ...texts, ...typed };
      const cells = entries.map(({ cell }) => cell);
      add(cells.map(({ agency, version, from, to }) => ({ agency, version, from, to })));
      setTexts(next);
      put(takeTyped(series, next, cells, filed));
    },
    /** The editor leaves a cell: an accepted value is formatted from then on. */
    settle(cell: CellRef): void {
      if (typedAt(series, texts, cell).kind === 'same') setTexts(forget(texts, cell));
    },
    decide(cell: CellRef, decision: Decision): void {
      const typed = typedAt(series, texts, cell);
      setTexts(forget(texts, cell));
      if (decision === 'keep' || !isDecision(typed, filed)) return;
      if (typed.kind === 'removal') put(removeFigure(series, typed.old));
      if (typed.kind !== 'value' || !typed.old) return;
      const { old, values } = typed;
      put(
        decision === 'correction'
          ? replaceFigure(series, old, values)
          : reviseFigure(series, old, values, decision, today()),
      );
    },
    mark(point: Point, marks: { provisional: boolean; note: string }): void {
      put(markFigure(series, point, marks));
    },
    drop(line: RowRef): void {
      setAdded(added.filter((other) => !sameRow(other, line)));
      put(series.filter((point) => !sameRow(point, line)));
    },
    /** Assigns figures, and what is typed of them, to another group or version. */
    move(change: <T extends CellRef>(cell: T) => T): void {
      setTexts(movedTexts(texts, change));
      setFiled(movedFiled(filed, change));
      setAdded(added.map(change));
      put(series.map(change));
    },
  };
}

/** The text of a cell: as typed, else the figure. */
export const shownText = (
  texts: CellTexts,
  cell: CellRef,
  part: FigurePart,
  point: Point | undefined,
): string =>
  texts[cellKey(cell, part)] ?? (point?.[part] === undefined ? '' : numberText(point[part]));
