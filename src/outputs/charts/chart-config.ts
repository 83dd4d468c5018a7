/** Builds the Chart.js configuration of one panel, for the page and for the picture file. */
import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
  type Plugin,
} from 'chart.js';
import type { Panel } from '#features/statistic/rules/chart-model.ts';
import { formatValue } from '#features/statistic/rules/format.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { DASHES, hatch, POINT_STYLES, type ChartColours } from './chart-style.ts';
import { CHART_FONT } from './wrap-text.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
);

export interface ChartLook {
  readonly kind: 'bar' | 'line' | 'stacked';
  readonly unit: string;
  readonly target: { value: number; label: string } | undefined;
  readonly range: readonly [number, number];
  readonly animate: boolean;
}
type Kind = 'bar' | 'line';
type StatisticChart = Chart<Kind, (number | null)[], string>;

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

/** Draws the target as a dashed line over the whole width; the legend has its label. */
const targetLine = (look: ChartLook, colours: ChartColours): Plugin<Kind> => ({
  id: 'target',
  afterDatasetsDraw({ ctx: pen, chartArea: area, scales }) {
    const y = look.target && scales['y']?.getPixelForValue(look.target.value);
    if (y === undefined || !look.target) return;
    pen.save();
    pen.strokeStyle = colours.target;
    pen.lineWidth = 2;
    pen.setLineDash([6, 4]);
    pen.beginPath();
    pen.moveTo(area.left, y);
    pen.lineTo(area.right, y);
    pen.stroke();
    pen.restore();
  },
});

/** Hatches provisional bars with the series colour on an empty background. */
const hatches = (panel: Panel, colours: ChartColours): Plugin<Kind> => ({
  id: 'hatches',
  afterDatasetsDraw(chart) {
    const pen = chart.ctx;
    pen.save();
    for (const { series, label, x, y, base, width } of drawnFigures(chart as StatisticChart)) {
      const provisional = panel.datasets[series]?.provisional[label];
      pen.strokeStyle = (provisional && colours.series[series]) || colours.surface;
      pen.lineWidth = provisional ? 1 : 1.5;
      hatch(pen, series, {
        left: x - width / 2 + 1,
        top: Math.min(y, base) + 1,
        right: x + width / 2 - 1,
        bottom: Math.max(y, base) - 1,
      });
    }
    pen.restore();
  },
});

/** Width at the right edge for the last figures of lines. */
const END_SPACE = 32;

/** Writes the figures next to their shapes if there is space: a file has no tooltip. */
const valueLabels = (look: ChartLook, colours: ChartColours): Plugin<Kind> => ({
  id: 'values',
  afterDatasetsDraw(chart) {
    const { ctx: pen, chartArea, data } = chart;
    const labels = data.labels?.length ?? 1;
    const band = chartArea.width / labels;
    const taken: number[] = [];
    pen.save();
    pen.font = `12px "${CHART_FONT}"`;
    pen.textAlign = 'center';
    pen.fillStyle = colours.ink;
    for (const { label, value, x, y, base, width } of drawnFigures(chart as StatisticChart)) {
      const words = formatValue(value, look.unit === '%' ? '%' : '').trim();
      const wide = pen.measureText(words).width + 4;
      if (look.kind === 'stacked') {
        if (wide > width || Math.abs(base - y) < 20) continue;
        const middle = (y + base) / 2;
        pen.fillStyle = colours.surface;
        pen.fillRect(x - wide / 2, middle - 8, wide, 16);
        pen.fillStyle = colours.ink;
        pen.fillText(words, x, middle + 4);
      } else if (look.kind === 'bar') {
        if (wide <= Math.max(width / 0.9, width + 2)) pen.fillText(words, x, y - 5);
      } else if (data.datasets.length === 1) {
        // A single line shows all its figures, several lines only their last ones.
        if (wide <= band) pen.fillText(words, x, y - 11);
      } else if (label === labels - 1 && taken.every((other) => Math.abs(other - y) >= 12)) {
        if (wide + 10 > band / 2 + END_SPACE) continue;
        taken.push(y);
        pen.textAlign = 'left';
        pen.fillText(words, x + 10, y + 4);
      }
    }
    pen.restore();
  },
});

function toDataset(
  { label, values, provisional }: Panel['datasets'][number],
  index: number,
  look: ChartLook,
  colours: ChartColours,
): ChartDataset<Kind, (number | null)[]> {
  const colour = colours.series[index] ?? colours.ink;
  // Provisional figures are not filled.
  const fills = provisional.map((is) => (is ? colours.surface : colour));
  if (look.kind === 'line')
    return {
      label,
      data: [...values],
      borderColor: colour,
      borderWidth: 2.5,
      borderDash: [...(DASHES[index] ?? [])],
      pointStyle: POINT_STYLES[index] ?? 'circle',
      pointRadius: 5,
      pointHoverRadius: 7,
      pointBackgroundColor: fills,
      pointBorderColor: colour,
      pointBorderWidth: 2,
      spanGaps: false,
      // Points at the edge of the chart area are not clipped.
      clip: 9,
    } as ChartDataset<'line', (number | null)[]>;
  return {
    label,
    data: [...values],
    backgroundColor: fills,
    borderColor: colour,
    borderWidth: 1.5,
    maxBarThickness: 56,
  } as ChartDataset<'bar', (number | null)[]>;
}

/** Wraps words into lines of at most `width` characters. */
const wrapWords = (text: string, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

/** "Quý III/2026" and "6 tháng đầu năm 2025" on two lines; names of agencies wrap by width. */
function wrapLabel(label: string): string[] {
  const [, name, year] = /^((?:Quý|Tháng) \w+)\/(\d{4})$/.exec(label) ?? [];
  return name && year ? [name, year] : wrapWords(label, 15);
}

/**
 * Returns the configuration of one panel.
 * @param still for a file: no animation, canvas size, figures instead of tooltips
 */
export function chartConfig(
  panel: Panel,
  look: ChartLook,
  colours: ChartColours,
  still = false,
): ChartConfiguration<Kind, (number | null)[], string> {
  const suffix = look.unit === '%' ? '%' : '';
  const isLine = look.kind === 'line';
  const stacked = look.kind === 'stacked';
  const text = { color: colours.muted, font: { family: `"${CHART_FONT}", sans-serif`, size: 13 } };
  return {
    ...(still && { platform: BasicPlatform }),
    type: isLine ? 'line' : 'bar',
    data: {
      labels: [...panel.labels],
      datasets: panel.datasets.map((set, index) => toDataset(set, index, look, colours)),
    },
    options: {
      responsive: !still,
      maintainAspectRatio: false,
      animation: look.animate ? { duration: 300 } : false,
      interaction: { mode: 'index', intersect: false },
      elements: { bar: { borderRadius: still ? 0 : 3 } },
      layout: { padding: still ? { top: 18, right: isLine ? END_SPACE : 0 } : { top: 8 } },
      scales: {
        x: {
          stacked,
          offset: still || !isLine || panel.labels.length === 1,
          grid: { display: false },
          border: { color: colours.line },
          ticks: {
            ...text,
            maxRotation: 0,
            autoSkipPadding: 10,
            callback: (_, i) => wrapLabel(panel.labels[i] ?? ''),
          },
        },
        y: {
          stacked,
          min: look.range[0],
          max: look.range[1],
          grid: { color: colours.line },
          border: { display: false },
          ticks: {
            ...text,
            maxTicksLimit: 6,
            callback: (v) => `${formatNumber(Number(v))}${suffix}`,
          },
        },
      },
      plugins: {
        // The page renders the legend: on a canvas, long names overlap.
        legend: { display: false },
        tooltip: {
          enabled: !still,
          callbacks: {
            label: ({ dataset, parsed }) =>
              ` ${dataset.label ?? ''}: ${formatNumber(Number(parsed.y))}${look.unit === '%' ? '%' : ` ${look.unit}`}`,
          },
        },
      },
    },
    plugins: [
      ...(isLine ? [] : [hatches(panel, colours)]),
      targetLine(look, colours),
      ...(still ? [valueLabels(look, colours)] : []),
    ],
  };
}
