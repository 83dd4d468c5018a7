/** How series look: from the page's colours, and told apart without colour as well. */

export interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly target: string;
  readonly series: readonly string[];
}

/** The colours of the page as they are now, light or dark. */
export function readColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: read('--ink'),
    muted: read('--ink-muted'),
    line: read('--line'),
    surface: read('--surface'),
    target: read('--accent'),
    series: ['--chart-1', '--chart-2', '--chart-3', '--chart-4'].map(read),
  };
}

export const POINT_STYLES = ['circle', 'rect', 'triangle', 'rectRot'] as const;
export const DASHES: readonly number[][] = [[], [8, 4], [2, 4], [10, 4, 2, 4]];

const TILE = 8;
type Draw = (pen: CanvasRenderingContext2D) => void;
const line =
  (...points: readonly (readonly [number, number, number, number])[]): Draw =>
  (pen) => {
    for (const [x1, y1, x2, y2] of points) {
      pen.moveTo(x1, y1);
      pen.lineTo(x2, y2);
    }
  };
/** Nothing, diagonals, bars, crosses: the first series stays solid. */
const PATTERNS: readonly (Draw | undefined)[] = [
  undefined,
  line([0, TILE, TILE, 0], [-2, 2, 2, -2], [TILE - 2, TILE + 2, TILE + 2, TILE - 2]),
  line([0, TILE / 2, TILE, TILE / 2]),
  line([0, TILE / 2, TILE, TILE / 2], [TILE / 2, 0, TILE / 2, TILE]),
];

/**
 * The fill of the bars of that series: its colour, hatched from the second series on. Provisional bars
 * are drawn the other way round, the colour on an empty ground.
 */
export function fillOf(
  index: number,
  colours: ChartColours,
  isProvisional = false,
): string | CanvasPattern {
  const colour = colours.series[index] ?? colours.ink;
  const [ground, hatch] = isProvisional ? [colours.surface, colour] : [colour, colours.surface];
  const draw = PATTERNS[index];
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!draw || !pen) return ground;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = hatch;
  pen.lineWidth = isProvisional ? 1 : 1.5;
  pen.beginPath();
  draw(pen);
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? ground;
}
