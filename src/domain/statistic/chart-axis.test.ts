import { describe, expect, it } from 'vitest';
import { rangeOf, ticksOf } from './chart-axis.ts';
import type { Panel } from './chart-model.ts';

const panel = (...sets: (number | null)[][]): Panel => ({
  title: '',
  labels: (sets[0] ?? []).map((_, at) => `${at}`),
  datasets: sets.map((values, at) => ({
    label: `${at}`,
    values,
    provisional: values.map(() => false),
  })),
});

describe('rangeOf', () => {
  it.each([
    [[5, 10], undefined, 'bar', [0, 10]],
    [[5, 10], 20, 'bar', [0, 20]],
    [[-5, 10], undefined, 'bar', [-5, 10]],
    [[79.4, 98.9], 85, 'bar', [0, 100]],
    [[90, 97.2], 95, 'line', [90, 98]],
    [[90.12, 90.2], undefined, 'line', [90.12, 90.2]],
    [[1, 9], undefined, 'line', [0, 10]],
    [[0], undefined, 'bar', [0, 0.2]],
    [[5], undefined, 'line', [5, 6]],
  ] as const)('%j with target %s', (values, target, kind, expected) => {
    expect(rangeOf([panel([...values])], kind, target)).toEqual(expected);
  });

  it('holds the sums of stacks, and is one for all pictures', () => {
    const panels = [panel([13, 14]), panel([5, 8], [7, 6])];
    expect(rangeOf(panels, 'stacked', undefined)).toEqual([0, 15]);
    expect(rangeOf([panel([60], [70, null])], 'stacked', undefined)).toEqual([0, 150]);
  });
});

it('puts the lines of the axis on round values', () => {
  expect(ticksOf([0, 15])).toEqual([0, 5, 10, 15]);
  expect(ticksOf([90, 98])).toEqual([90, 92, 94, 96, 98]);
});
