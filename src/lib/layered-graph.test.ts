import { describe, expect, it } from 'vitest';
import { layoutGraph, type GraphEdge } from './layered-graph.ts';

const OPTIONS = { width: 180, height: 120, columns: 3, gapX: 28, gapY: 44 } as const;
const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${i}`);

/** Numbers that look random and are the same every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 48_271) % 2_147_483_647);
}
function randomEdges(count: number, seed: number): GraphEdge[] {
  const random = numbers(seed);
  return Array.from({ length: count * 2 }, () => ({
    from: `n${random.next().value % count}`,
    to: `n${random.next().value % count}`,
  })).filter(({ from, to }) => from !== to);
}

/** Points along a path of M, V and C, close enough to see it cross a box. */
function pointsOf(path: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, sign, rest = ''] of path.matchAll(/([MVC])([^MVC]*)/g)) {
    const values = rest.trim().split(' ').map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
    const [x0, y0] = [x, y];
    if (sign === 'M') [x, y] = [a, b];
    else if (sign === 'V') y = a;
    else [x, y] = [e, f];
    for (let t = 0; t <= 1; t += 0.05) {
      const u = 1 - t;
      const at = (p0: number, p1: number, p2: number, p3: number) =>
        u ** 3 * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t ** 3 * p3;
      if (sign === 'C') points.push({ x: at(x0, a, c, e), y: at(y0, b, d, f) });
      else if (sign === 'V') points.push({ x, y: y0 + (y - y0) * t });
    }
  }
  return points;
}

describe('layoutGraph', () => {
  it('puts each box below those that lead to it', () => {
    const edges = [
      { from: 'n0', to: 'n1' },
      { from: 'n1', to: 'n2' },
      { from: 'n0', to: 'n2' },
    ];
    const { boxes } = layoutGraph(ids(3), edges, OPTIONS);
    expect(boxes.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2']);
    expect(boxes.map(({ y }) => y)).toEqual([0, 164, 328]);
  });

  it('draws a root right above what it leads to', () => {
    const edges = [
      { from: 'n0', to: 'n1' },
      { from: 'n1', to: 'n2' },
      { from: 'n3', to: 'n2' },
    ];
    const { boxes } = layoutGraph(ids(4), edges, OPTIONS);
    expect(boxes.find(({ id }) => id === 'n3')?.y).toBe(164);
  });

  it.each(Array.from({ length: 60 }, (_, seed) => [(seed % 14) + 1, seed + 1]))(
    '%i boxes, graph %i: all drawn, none over another, no line across a box',
    (count, seed) => {
      const nodes = ids(count);
      const edges = randomEdges(count, seed * 7919);
      const layout = layoutGraph(nodes, edges, OPTIONS);
      expect(layoutGraph(nodes, edges, OPTIONS)).toEqual(layout);
      expect(layout.boxes.map(({ id }) => id).toSorted()).toEqual(nodes.toSorted());
      expect(new Set(layout.boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
      expect(layout.lines.map(({ edge }) => edge).toSorted((a, b) => a - b)).toEqual(
        edges.map((_, index) => index),
      );
      for (const { path } of layout.lines)
        for (const { x, y } of pointsOf(path)) {
          expect(x, path).toBeGreaterThanOrEqual(layout.start);
          expect(x, path).toBeLessThanOrEqual(layout.start + layout.width);
          for (const box of layout.boxes) {
            const isInside = x > box.x + 1 && x < box.x + 179 && y > box.y + 1 && y < box.y + 119;
            expect(isInside, `${path} crosses ${box.id}`).toBe(false);
          }
        }
    },
  );
});
