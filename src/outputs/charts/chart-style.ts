/** Styles of series: colours, and shapes that distinguish them without colour. */
export interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly target: string;
  readonly series: readonly string[];
}

export const POINT_STYLES = ['circle', 'rect', 'triangle', 'rectRot'] as const;
export const DASHES: readonly number[][] = [[], [8, 4], [2, 4], [10, 4, 2, 4]];

const HATCH_STEP = 8;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Hatches a bar of a series: none, diagonals, lines, crosses. Drawn as lines, because an SVG file
 * would embed a pattern as a bitmap of 8 × 8 pixels.
 */
export function hatch(
  pen: CanvasRenderingContext2D,
  series: number,
  { left, top, right, bottom }: Area,
): void {
  const first = (from: number) => Math.ceil(from / HATCH_STEP) * HATCH_STEP;
  pen.beginPath();
  if (series === 1)
    for (let sum = first(left + top); sum < right + bottom; sum += HATCH_STEP) {
      const [from, to] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
      pen.moveTo(from, sum - from);
      pen.lineTo(to, sum - to);
    }
  if (series > 1)
    for (let y = first(top); y < bottom; y += HATCH_STEP) {
      pen.moveTo(left, y);
      pen.lineTo(right, y);
    }
  if (series > 2)
    for (let x = first(left); x < right; x += HATCH_STEP) {
      pen.moveTo(x, top);
      pen.lineTo(x, bottom);
    }
  pen.stroke();
}

/** A swatch in the legend, 28 by 16. */
export type Swatch = (pen: CanvasRenderingContext2D, x: number, y: number) => void;

export const seriesSwatch =
  (series: number, { series: colours, ink, surface }: ChartColours): Swatch =>
  (pen, x, y) => {
    pen.fillStyle = colours[series] ?? ink;
    pen.fillRect(x, y, 28, 16);
    pen.strokeStyle = surface;
    pen.lineWidth = 1.5;
    hatch(pen, series, { left: x, top: y, right: x + 28, bottom: y + 16 });
  };

export const targetSwatch =
  ({ target }: ChartColours): Swatch =>
  (pen, x, y) => {
    pen.strokeStyle = target;
    pen.lineWidth = 2;
    pen.setLineDash([6, 4]);
    pen.beginPath();
    pen.moveTo(x, y + 8);
    pen.lineTo(x + 28, y + 8);
    pen.stroke();
    pen.setLineDash([]);
  };
