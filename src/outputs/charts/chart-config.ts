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
  type Scale,
  type Tick,
} from 'chart.js';
import type { Panel } from '#features/statistic/rules/chart-model.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { DASHES, hatch, POINT_STYLES, type ChartColours } from './chart-style.ts';
import {
  drawnFigures,
  endSpace,
  valueLabels,
  type Kind,
  type StatisticChart,
} from './value-labels.ts';
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
}

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
      pointRadius: 3,
      pointHoverRadius: 6,
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

/** Labels as far apart as they are wide, counted from the newest, which is always labelled. */
function spaced({ ticks, maxWidth }: Scale, words: readonly string[][]): Tick[] {
  const wide = Math.max(...words.flat().map(({ length }) => length)) * 7 + 10;
  const every = Math.ceil((words.length * wide) / Math.max(1, maxWidth));
  return ticks.filter(({ value }) => (words.length - 1 - value) % every === 0);
}

/**
 * Returns the configuration of one panel.
 * @param still for a file: no animation, canvas size, no tooltips
 */
export function chartConfig(
  panel: Panel,
  look: ChartLook,
  colours: ChartColours,
  { animate = false, still = false },
): ChartConfiguration<Kind, (number | null)[], string> {
  const suffix = look.unit === '%' ? '%' : '';
  const words = panel.labels.map(wrapLabel);
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
      animation: animate ? { duration: 300 } : false,
      interaction: { mode: 'index', intersect: false },
      elements: { bar: { borderRadius: still ? 0 : 3 } },
      layout: {
        padding: ({ chart }) => ({ top: 18, right: endSpace(look, panel, chart.width) }),
      },
      scales: {
        x: {
          stacked,
          offset: !isLine || panel.labels.length === 1,
          afterBuildTicks: (axis) => {
            axis.ticks = spaced(axis, words);
          },
          grid: { display: false },
          border: { color: colours.line },
          ticks: {
            ...text,
            maxRotation: 0,
            autoSkip: false,
            callback: (at) => words[Number(at)],
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
      valueLabels(look, panel, colours),
    ],
  };
}
