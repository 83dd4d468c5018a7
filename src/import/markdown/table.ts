/** A table with merged cells → a plain grid, the only kind Markdown has. */
import { blockText, type Cell, type Table } from '#import/blocks.ts';
import { LIMITS } from '#import/limits.ts';
import { oneLine } from '#import/text/clean.ts';

export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Cells that were merged; their words stand in the first of their places. */
  readonly merged: number;
  /** Cells whose paragraphs were put on one line. */
  readonly joined: number;
}

interface Place {
  readonly text: string;
  readonly isFirst: boolean;
}

const cellText = ({ blocks }: Cell): string => oneLine(blocks.map(blockText).join(' '));

/** Every place of the grid, with the words of the cell that covers it. */
function layOut({ rows }: Table): Place[][] {
  const grid: Place[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      const text = cellText(cell);
      const width = Math.min(cell.colSpan, LIMITS.span);
      for (let dy = 0; dy < Math.min(cell.rowSpan, rows.length - y); dy++)
        for (let dx = 0; dx < width; dx++) {
          const line = grid[y + dy];
          if (line) line[x + dx] ??= { text, isFirst: dx === 0 && dy === 0 };
        }
      x += width;
    }
  });
  return grid;
}

/** How many rows the header has: its tallest cell, or as many as the source marks. */
function headerHeight({ rows }: Table): number {
  const marked = rows.findIndex((row) => !row.every(({ isHeader }) => isHeader));
  const tallest = Math.max(1, ...(rows[0] ?? []).map(({ rowSpan }) => rowSpan));
  const isSplit = (rows[0] ?? []).some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1);
  return Math.min(Math.max(marked, isSplit ? tallest : 1), 3, Math.max(rows.length - 1, 1));
}

/** @returns undefined for a table without words */
export function gridOf(table: Table): Grid | undefined {
  const places = layOut(table);
  const width = Math.max(0, ...places.map((row) => row.length));
  const height = headerHeight(table);
  const columns = Array.from({ length: width }, (_, x) => x);
  // "Thời gian" over "Sáng" and "Chiều" → "Thời gian – Sáng", "Thời gian – Chiều".
  const header = columns.map((x) =>
    [...new Set(places.slice(0, height).map((row) => row[x]?.text ?? ''))]
      .filter(Boolean)
      .join(' – '),
  );
  const rows = places
    .slice(height)
    .map((row) => columns.map((x) => (row[x]?.isFirst ? row[x].text : '')))
    .filter((row) => row.some(Boolean));
  if (!header.some(Boolean) && rows.length === 0) return undefined;
  const cells = table.rows.flat();
  return {
    header,
    rows,
    merged: cells.filter(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1).length,
    joined: cells.filter(({ blocks }) => blocks.filter((block) => blockText(block)).length > 1)
      .length,
  };
}
