/** The state behind the grid: the series of the form, what is being typed, rows without figures yet. */
import { useState } from 'react';
import { statisticSchema, type Point } from '#domain/statistic/schema.ts';
import { tidyRecord } from '#cms/tidy.ts';
import { today } from '#cms/today.ts';
import {
  markFigure,
  removeFigure,
  replaceFigure,
  reviseFigure,
  sameRow,
  type Line,
  type Part,
  type Place,
} from './series-edit.ts';
import { intoGroup, intoVersion, type VersionStart } from './structure-edit.ts';
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
  type Filed,
  type Texts,
} from './typed.ts';

const pointSchema = statisticSchema.shape.series.element;
type Raw = Readonly<Record<string, unknown>>;

/** The figures that can be shown; others are kept as they are, behind them. */
export function readSeries(value: readonly Raw[]): { series: Point[]; unread: Raw[] } {
  const series: Point[] = [];
  const unread: Raw[] = [];
  for (const raw of value) {
    const read = pointSchema.safeParse(tidyRecord(pointSchema, raw));
    if (read.success) series.push(read.data);
    else unread.push(raw);
  }
  return { series, unread };
}

/** What a changed figure is said to be. */
export type Decision = 'revision' | 'final' | 'correction' | 'keep';

/** A number for a cell, typed or imported. */
export interface Entry {
  readonly place: Place;
  readonly part: Part;
  readonly text: string;
}

export interface Figures {
  readonly series: readonly Point[];
  readonly unread: readonly Raw[];
  readonly texts: Texts;
  readonly added: readonly Line[];
  readonly filed: Filed;
  /** Takes the texts into cells; rows that are not there yet are added. */
  enter(entries: readonly Entry[]): void;
  /** The editor leaves a cell: what was taken shows as it is written from now on. */
  settle(place: Place): void;
  decide(place: Place, decision: Decision): void;
  mark(point: Point, marks: { provisional: boolean; note: string }): void;
  add(lines: readonly Line[]): void;
  drop(line: Line): void;
  /** Figures of no group become those of the group. */
  adopt(group: string): void;
  /** Rows of its periods become those of the new version; rows that hold figures only if they are to. */
  startVersion(start: VersionStart, withFigures: boolean): void;
}

export function useFigures(
  value: readonly Raw[],
  write: (value: readonly unknown[]) => void,
): Figures {
  const { series, unread } = readSeries(value);
  const [filed, setFiled] = useState(() => filedOf(series));
  const [texts, setTexts] = useState<Texts>({});
  const [added, setAdded] = useState<readonly Line[]>([]);
  const put = (next: readonly Point[]): void => {
    if (next !== series) write([...next, ...unread]);
  };
  const add = (lines: readonly Line[]): void =>
    setAdded((before) => [
      ...before,
      ...lines.filter((line) => !before.some((other) => sameRow(other, line))),
    ]);
  const move = (change: <T extends Place>(place: T) => T): void => {
    setTexts(movedTexts(texts, change));
    setFiled(movedFiled(filed, change));
    const next = series.map(change);
    if (next.some((point, index) => point !== series[index])) put(next);
  };
  return {
    series,
    unread,
    texts,
    added,
    filed,
    add,
    enter(entries) {
      const typed = Object.fromEntries(
        entries.map(({ place, part, text }) => [cellKey(place, part), text]),
      );
      const next = { ...texts, ...typed };
      const places = entries.map(({ place }) => place);
      add(places.map(({ agency, version, from, to }) => ({ agency, version, from, to })));
      setTexts(next);
      put(takeTyped(series, next, places, filed));
    },
    settle(place) {
      if (typedAt(series, texts, place).kind === 'same') setTexts(forget(texts, place));
    },
    decide(place, decision) {
      const typed = typedAt(series, texts, place);
      setTexts(forget(texts, place));
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
    mark(point, marks) {
      put(markFigure(series, point, marks));
    },
    drop(line) {
      setAdded(added.filter((other) => !sameRow(other, line)));
      put(series.filter((point) => !sameRow(point, line)));
    },
    adopt(group) {
      move(intoGroup(group));
    },
    startVersion(start, withFigures) {
      const change = intoVersion(
        start,
        (place) => withFigures || !series.some((point) => sameRow(point, place)),
      );
      move(change);
      setAdded(added.map(change));
    },
  };
}

/** The text of a cell: as it is being typed, else the figure. */
export const shownText = (
  texts: Texts,
  place: Place,
  part: Part,
  point: Point | undefined,
): string =>
  texts[cellKey(place, part)] ?? (point?.[part] === undefined ? '' : numberText(point[part]));
