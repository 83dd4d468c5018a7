/**
 * Places the boxes of a small directed graph on a grid, each below those that lead to it, and draws the
 * lines between them through the gaps. A general layout (dagre) was measured first: 9 to 36 ms for 14
 * boxes and 1,800 px wide where many lines pass a row; a column of text has 600.
 */
import { routeLines, type GraphLine } from './graph-lines.ts';

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}
export interface GraphOptions {
  /** Of every box. */
  readonly width: number;
  readonly height: number;
  /** Columns of the grid. */
  readonly columns: number;
  /** Between boxes of a row, and between rows. */
  readonly gapX: number;
  readonly gapY: number;
}
export interface Cell {
  readonly row: number;
  readonly column: number;
}
export interface GraphLayout {
  /** The leftmost x, where lines pass the first column. */
  readonly start: number;
  readonly width: number;
  readonly height: number;
  /** Upper left corner of each box, from above and from the left. */
  readonly boxes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly lines: readonly GraphLine[];
}

/** The edges without those that close a circle: nothing stands below itself. */
function withoutCycles(nodes: readonly string[], edges: readonly GraphEdge[]): GraphEdge[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const state = new Map<string, 'open' | 'done'>();
  const kept: GraphEdge[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const edge of next.get(id) ?? []) {
      if (state.get(edge.to) === 'open') continue;
      kept.push(edge);
      if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(id, 'done');
  };
  for (const id of nodes) if (!state.has(id)) visit(id);
  return kept;
}

/** The row of each node: below all that lead to it, and pushed on where a row is full. */
function rowsOf(
  nodes: readonly string[],
  edges: readonly GraphEdge[],
  columns: number,
): ReadonlyMap<string, number> {
  const parents = Map.groupBy(edges, ({ to }) => to);
  const children = Map.groupBy(edges, ({ from }) => from);
  const rows = new Map<string, number>();
  const place = (id: string): number => {
    const known = rows.get(id);
    if (known !== undefined) return known;
    const row = Math.max(0, ...(parents.get(id) ?? []).map(({ from }) => place(from) + 1));
    rows.set(id, row);
    return row;
  };
  nodes.forEach(place);
  // A root stands right above what it leads to, not at the top of the page.
  for (const id of nodes)
    if (!parents.has(id) && children.has(id)) {
      const first = Math.min(...(children.get(id) ?? []).map(({ to }) => rows.get(to) ?? 1));
      rows.set(id, first - 1);
    }
  const push = (id: string, row: number): void => {
    if ((rows.get(id) ?? 0) >= row) return;
    rows.set(id, row);
    for (const { to } of children.get(id) ?? []) push(to, row + 1);
  };
  for (let row = 0; row < nodes.length * 2; row++) {
    const here = nodes.filter((id) => rows.get(id) === row);
    // Those that lead on stay; a leaf can stand lower without drawing others with it.
    const staying = here.toSorted((a, b) => Number(children.has(b)) - Number(children.has(a)));
    for (const id of staying.slice(columns)) push(id, row + 1);
  }
  const levels = [...new Set(rows.values())].toSorted((a, b) => a - b);
  return new Map([...rows].map(([id, row]) => [id, levels.indexOf(row)]));
}

/** All ways to stand so many boxes in the columns, those nearest the middle first. */
function seatings(boxes: number, columns: number): number[][] {
  if (boxes === 0) return [[]];
  return seatings(boxes - 1, columns).flatMap((seated) =>
    Array.from({ length: columns }, (_, column) => column)
      .filter((column) => !seated.includes(column))
      .map((column) => [...seated, column]),
  );
}

const mean = (values: readonly number[]): number | undefined =>
  values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : undefined;

/** The column of each node: as straight below and above its neighbours as the grid allows. */
function columnsOf(
  nodes: readonly string[],
  edges: readonly GraphEdge[],
  rows: ReadonlyMap<string, number>,
  columns: number,
): ReadonlyMap<string, number> {
  const middle = (columns - 1) / 2;
  const column = new Map<string, number>();
  const byRow = [...Map.groupBy(nodes, (id) => rows.get(id) ?? 0)].toSorted(([a], [b]) => a - b);
  const neighbours = (id: string): number[] =>
    edges.flatMap(({ from, to }) => {
      const other = from === id ? to : from;
      return from === id || to === id ? (column.get(other) ?? []) : [];
    });
  const settle = (ids: readonly string[]): void => {
    const wanted = ids.map((id) => mean(neighbours(id)) ?? middle);
    const cost = (seats: readonly number[]): number =>
      seats.reduce(
        (sum, seat, index) =>
          sum + Math.abs(seat - (wanted[index] ?? middle)) + Math.abs(seat - middle) * 0.8,
        0,
      );
    const [best] = seatings(ids.length, columns).toSorted((a, b) => cost(a) - cost(b));
    ids.forEach((id, index) => column.set(id, best?.[index] ?? 0));
  };
  for (const order of [byRow, byRow.toReversed(), byRow]) for (const [, ids] of order) settle(ids);
  return column;
}

/** @param nodes ids, in the order that decides between equals */
export function layoutGraph(
  nodes: readonly string[],
  edges: readonly GraphEdge[],
  options: GraphOptions,
): GraphLayout {
  const { width, height, columns, gapX, gapY } = options;
  const rows = rowsOf(nodes, withoutCycles(nodes, edges), columns);
  const column = columnsOf(nodes, edges, rows, columns);
  const cells = new Map<string, Cell>(
    nodes.map((id) => [id, { row: rows.get(id) ?? 0, column: column.get(id) ?? 0 }]),
  );
  const { lines, left, right } = routeLines(edges, cells, options);
  const used = [...cells.values()];
  const first = Math.min(...used.map((cell) => cell.column));
  const last = Math.max(...used.map((cell) => cell.column));
  // An empty column at the side is no part of the picture.
  const start = Math.min(first * (width + gapX), left);
  const end = Math.max(last * (width + gapX) + width, right);
  const depth = Math.max(...used.map(({ row }) => row)) + 1;
  return {
    start,
    width: end - start,
    height: depth * (height + gapY) - gapY,
    boxes: [...cells]
      .map(([id, cell]) => ({
        id,
        x: cell.column * (width + gapX),
        y: cell.row * (height + gapY),
      }))
      .toSorted((a, b) => a.y - b.y || a.x - b.x),
    lines,
  };
}
