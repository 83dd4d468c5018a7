/** The paths of a tiny line drawing; numbers rounded, so that pages stay small and stable. */

export interface SparklineBox {
  readonly width: number;
  readonly height: number;
  readonly pad: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * @param lines values in time order, one list per line; all share one scale
 * @returns for each line its SVG path and its last point
 */
export function sparkline(
  lines: readonly (readonly number[])[],
  { width, height, pad }: SparklineBox,
): { path: string; end: { x: number; y: number } }[] {
  const all = lines.flat();
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  return lines.map((values) => {
    const points = values.map((value, index) => ({
      x: round(pad + (index / Math.max(1, values.length - 1)) * (width - 2 * pad)),
      y: round(height - pad - ((value - low) / span) * (height - 2 * pad)),
    }));
    const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    return { path, end: points.at(-1) ?? { x: 0, y: 0 } };
  });
}
