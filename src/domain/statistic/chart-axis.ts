/** The axis of figures: its range, the same for all pictures of an indicator, and its round values. */
import type { Panel } from './chart-model.ts';
import type { Statistic } from './schema.ts';

/** 1, 2 or 5 times a power of ten: the smallest such step that covers `span` in at most five. */
function niceStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 5));
  return power * ([1, 2, 5, 10].find((factor) => factor * power * 5 >= span) ?? 10);
}

/** Where the lines of the axis stand: round values within the range. */
export function ticksOf([low, high]: readonly [number, number]): number[] {
  const step = niceStep(high - low);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/**
 * The range all panels share, so that small multiples can be compared. Bars start at zero, because
 * their length is read, and stacks need room for their sums; lines only for what they show.
 */
export function rangeOf(
  panels: readonly Panel[],
  kind: Statistic['chart'],
  target: number | undefined,
): [number, number] {
  const values = panels.flatMap(({ labels, datasets }) =>
    kind === 'stacked'
      ? labels.map((_, at) => datasets.reduce((sum, set) => sum + (set.values[at] ?? 0), 0))
      : datasets.flatMap((set) => set.values.flatMap((value) => value ?? [])),
  );
  const all = target === undefined ? values : [...values, target];
  const zero = kind === 'line' ? [] : [0];
  const [low, high] = [Math.min(...all, ...zero), Math.max(...all, ...zero)];
  const step = niceStep(high - low || Math.abs(high) || 1);
  const round = (steps: number) => Number((steps * step).toPrecision(12));
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  return [round(from), round(from === to ? to + 1 : to)];
}
