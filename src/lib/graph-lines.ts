/** Draws the lines of a graph on a grid through the gaps between its boxes, never across a box. */
import type { Cell, GraphEdge, GraphOptions } from './layered-graph.ts';

interface Line {
  readonly edge: number;
  readonly top: Cell;
  readonly bottom: Cell;
  /** Drawn from the lower box to the higher one: an edge that closes a circle. */
  readonly isUp: boolean;
}
export interface GraphLine {
  /** Index of the edge. */
  readonly edge: number;
  /** `d` of an SVG path, towards where the edge leads. */
  readonly path: string;
  /** In the middle of the gap below the higher box, where a word finds room. */
  readonly middle: { readonly x: number; readonly y: number };
}
export interface Routes {
  readonly lines: readonly GraphLine[];
  /** How far the lines reach to either side. */
  readonly left: number;
  readonly right: number;
}

const LANE = 7;
const PORT = 22;

/** The x at which each line leaves or reaches a side of a box, in the order of where it goes. */
function ports(
  lines: readonly Line[],
  end: 'top' | 'bottom',
  { width, gapX }: GraphOptions,
): ReadonlyMap<number, number> {
  const other = end === 'top' ? 'bottom' : 'top';
  const at = new Map<number, number>();
  const sides = Map.groupBy(lines, (line) => `${line[end].row} ${line[end].column}`);
  for (const side of sides.values()) {
    const step = Math.min(PORT, (width - 2 * PORT) / Math.max(1, side.length - 1));
    side
      .toSorted((a, b) => a[other].column - b[other].column || b[other].row - a[other].row)
      .forEach(({ edge, [end]: { column } }, index) => {
        const middle = column * (width + gapX) + width / 2;
        at.set(edge, middle + (index - (side.length - 1) / 2) * step);
      });
  }
  return at;
}

/** A curve that leaves and arrives upright. */
const curve = (fromX: number, fromY: number, toX: number, toY: number): string => {
  const y = Math.round((fromY + toY) / 2);
  return fromX === toX ? `V${toY}` : `C${fromX} ${y} ${toX} ${y} ${toX} ${toY}`;
};

/**
 * Where a line may pass the rows between its ends: down an empty column, or a lane between columns.
 * @param taken lines so far in each lane
 */
function passage(
  { top, bottom }: Line,
  cells: ReadonlySet<string>,
  taken: Map<number, number>,
  { width, gapX, columns }: GraphOptions,
  [from, to]: readonly [number, number],
): number {
  const pitch = width + gapX;
  const between = Array.from({ length: bottom.row - top.row - 1 }, (_, i) => top.row + 1 + i);
  const isFree = (column: number): boolean => !between.some((row) => cells.has(`${row} ${column}`));
  const lane = (x: number, isOuter: boolean, side: number): number => {
    const count = taken.get(x) ?? 0;
    // Lanes alternate around the middle of a gap; outside they move outwards.
    const shift = isOuter ? side * count : Math.ceil(count / 2) * (count % 2 === 0 ? 1 : -1);
    return x + shift * LANE;
  };
  const options = [
    ...Array.from({ length: columns }, (_, column) => column)
      .filter(isFree)
      .map((column) => ({ key: column * pitch + width / 2, isOuter: false, side: 0 })),
    ...Array.from({ length: columns + 1 }, (_, gap) => ({
      key: gap * pitch - gapX / 2,
      isOuter: gap === 0 || gap === columns,
      side: gap === 0 ? -1 : 1,
    })),
  ]
    .filter(({ key, isOuter }) => isOuter || (taken.get(key) ?? 0) < gapX / LANE - 1)
    .map((option) => ({ ...option, x: lane(option.key, option.isOuter, option.side) }));
  const cost = (x: number, key: number): number =>
    Math.abs(from - x) + Math.abs(x - to) + (taken.get(key) ?? 0) * 3 * LANE;
  const [best] = options.toSorted((a, b) => cost(a.x, a.key) - cost(b.x, b.key));
  if (!best) return from;
  taken.set(best.key, (taken.get(best.key) ?? 0) + 1);
  return best.x;
}

/** @param cells where each box stands */
export function routeLines(
  edges: readonly GraphEdge[],
  cells: ReadonlyMap<string, Cell>,
  options: GraphOptions,
): Routes {
  const { height, gapY } = options;
  const lines = edges.flatMap(({ from, to }, edge): Line[] => {
    const [a, b] = [cells.get(from), cells.get(to)];
    if (!a || !b || a.row === b.row) return [];
    return a.row < b.row
      ? [{ edge, top: a, bottom: b, isUp: false }]
      : [{ edge, top: b, bottom: a, isUp: true }];
  });
  const leave = ports(lines, 'top', options);
  const arrive = ports(lines, 'bottom', options);
  const filled = new Set([...cells.values()].map(({ row, column }) => `${row} ${column}`));
  const taken = new Map<number, number>();
  const reach: number[] = [];
  const drawn = lines.map((line) => {
    const { edge, top, bottom, isUp } = line;
    const [fromX, toX] = [leave.get(edge) ?? 0, arrive.get(edge) ?? 0].map(Math.round) as [
      number,
      number,
    ];
    const fromY = top.row * (height + gapY) + height;
    const toY = bottom.row * (height + gapY);
    const isLong = bottom.row - top.row > 1;
    const x = isLong ? Math.round(passage(line, filled, taken, options, [fromX, toX])) : toX;
    reach.push(x - LANE, x + LANE);
    const enterY = fromY + gapY;
    const exitY = toY - gapY;
    const down = isLong
      ? `M${fromX} ${fromY}${curve(fromX, fromY, x, enterY)}V${exitY}${curve(x, exitY, toX, toY)}`
      : `M${fromX} ${fromY}${curve(fromX, fromY, toX, toY)}`;
    const up = isLong
      ? `M${toX} ${toY}${curve(toX, toY, x, exitY)}V${enterY}${curve(x, enterY, fromX, fromY)}`
      : `M${toX} ${toY}${curve(toX, toY, fromX, fromY)}`;
    const middle = { x: Math.round((fromX + x) / 2), y: Math.round(fromY + gapY / 2) };
    return { edge, path: isUp ? up : down, middle };
  });
  return { lines: drawn, left: Math.min(...reach), right: Math.max(...reach) };
}
