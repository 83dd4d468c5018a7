/** Writes the figures of a chart into it, and the names of lines at their ends. */
import type { Chart, Plugin } from 'chart.js';
import type { Panel } from '#features/statistic/rules/chart-model.ts';
import { formatValue } from '#features/statistic/rules/format.ts';
import type { ChartLook } from './chart-config.ts';
import type { ChartColours } from './chart-style.ts';
import { CHART_FONT, wrapText } from './wrap-text.ts';

export type Kind = 'bar' | 'line';
export type StatisticChart = Chart<Kind, (number | null)[], string>;
type Pen = CanvasRenderingContext2D;

/** The shape that Chart.js computed for a figure: a bar extends from `base` to `y`. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
}
interface DrawnFigure extends Shape {
  readonly series: number;
  readonly label: number;
  readonly value: number;
}
export const drawnFigures = (chart: StatisticChart): DrawnFigure[] =>
  chart.data.datasets.flatMap(({ data }, series) =>
    data.flatMap((value, label) => {
      const shape = chart.getDatasetMeta(series).data[label] as unknown as Shape | undefined;
      if (value === null || !shape) return [];
      const { x, y, base, width } = shape;
      return [{ series, label, value, x, y, base, width }];
    }),
  );

const LABEL_FONT = `12px "${CHART_FONT}"`;
const LINE_HEIGHT = 15;
/** Lines of a name at the end of a line; longer names end in "…". */
const NAME_LINES = 3;

/** Width at the right edge for the last figures of lines and, of several lines, their names. */
export function endSpace(look: ChartLook, panel: Panel, width: number): number {
  if (look.kind !== 'line') return 0;
  if (panel.datasets.length > 1) return Math.max(92, Math.min(168, width / 5));
  const last = panel.datasets[0]?.values.findLast((value) => value !== null) ?? 0;
  // A figure of 12 px is at most 8 px wide.
  return 14 + 8 * wordsOf(last, look).length;
}

/** The last figure of each line and, of several lines, its name, at the end of the line. */
function labelEnds(chart: StatisticChart, look: ChartLook, panel: Panel, pen: Pen): void {
  const room = chart.width - chart.chartArea.right - 12;
  const figures = drawnFigures(chart);
  const labels = panel.datasets
    .flatMap(({ label }, series) => {
      const end = figures.findLast((figure) => figure.series === series);
      if (!end) return [];
      const names = panel.datasets.length > 1 ? wrapText(pen, label, room, NAME_LINES) : [];
      const words = [wordsOf(end.value, look), ...names];
      return { x: end.x + 9, top: end.y, words, height: words.length * LINE_HEIGHT };
    })
    .sort((a, b) => a.top - b.top);
  // A label begins where the one above it ends, and the last ends within the chart.
  let free = 0;
  for (const label of labels) {
    label.top = Math.max(free, label.top);
    free = label.top + label.height;
  }
  let end = chart.chartArea.bottom + LINE_HEIGHT;
  for (const label of labels.toReversed()) {
    label.top = Math.min(label.top, end - label.height);
    end = label.top;
  }
  for (const { x, top, words } of labels)
    words.forEach((line, row) => pen.fillText(line, x, top + 4 + row * LINE_HEIGHT));
}

const wordsOf = (value: number, { unit }: ChartLook): string =>
  formatValue(value, unit === '%' ? '%' : '').trim();

/** Writes the figures next to their shapes if there is space. */
export const valueLabels = (
  look: ChartLook,
  panel: Panel,
  colours: ChartColours,
): Plugin<Kind> => ({
  id: 'values',
  afterDatasetsDraw(drawn) {
    const chart = drawn as StatisticChart;
    const pen = chart.ctx;
    pen.save();
    pen.font = LABEL_FONT;
    pen.fillStyle = colours.ink;
    if (look.kind === 'line') {
      pen.textAlign = 'left';
      labelEnds(chart, look, panel, pen);
    }
    pen.textAlign = 'center';
    for (const { value, x, y, base, width } of look.kind === 'line' ? [] : drawnFigures(chart)) {
      const words = wordsOf(value, look);
      const wide = pen.measureText(words).width + 4;
      if (look.kind === 'stacked') {
        if (wide > width || Math.abs(base - y) < 20) continue;
        const middle = (y + base) / 2;
        pen.fillStyle = colours.surface;
        pen.fillRect(x - wide / 2, middle - 8, wide, 16);
        pen.fillStyle = colours.ink;
        pen.fillText(words, x, middle + 4);
      } else if (wide <= Math.max(width / 0.9, width + 2)) pen.fillText(words, x, y - 5);
    }
    pen.restore();
  },
});
