/** One panel of the chart model as a Chart.js configuration. */
import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { Panel } from '#domain/statistic/chart-model.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { DASHES, POINT_STYLES, fillOf, type ChartColours } from './chart-style.ts';

export interface ChartLook {
  readonly kind: 'bar' | 'line' | 'stacked';
  readonly unit: string;
  readonly target: { value: number; label: string } | undefined;
  readonly range: readonly [number, number];
  readonly animate: boolean;
}
type Kind = 'bar' | 'line';

/** The target as a dashed line over the whole width; what it is stands beside the picture. */
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

function toDataset(
  { label, values, provisional }: Panel['datasets'][number],
  index: number,
  look: ChartLook,
  colours: ChartColours,
): ChartDataset<Kind, (number | null)[]> {
  const colour = colours.series[index] ?? colours.ink;
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
      // Provisional figures are hollow.
      pointBackgroundColor: provisional.map((is) => (is ? colours.surface : colour)),
      pointBorderColor: colour,
      pointBorderWidth: 2,
      spanGaps: false,
      // Points on the edge of the picture are drawn whole.
      clip: 9,
    } as ChartDataset<'line', (number | null)[]>;
  const [fill, sketch] = [fillOf(index, colours), fillOf(index, colours, true)];
  return {
    label,
    data: [...values],
    backgroundColor: provisional.map((is) => (is ? sketch : fill)),
    borderColor: colour,
    borderWidth: 1.5,
    borderRadius: 3,
    maxBarThickness: 56,
  } as ChartDataset<'bar', (number | null)[]>;
}

/** Words in lines of at most `width` characters. */
const wrapWords = (text: string, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);

/** "Quý III/2026" and "6 tháng đầu năm 2025" on two lines; the names of agencies as they fit. */
function wrapLabel(label: string): string[] {
  const [, name, year] = /^((?:Quý|Tháng) \w+)\/(\d{4})$/.exec(label) ?? [];
  return name && year ? [name, year] : wrapWords(label, 15);
}

/** The configuration of one panel. */
export function chartConfig(
  panel: Panel,
  look: ChartLook,
  colours: ChartColours,
): ChartConfiguration<Kind, (number | null)[], string> {
  const suffix = look.unit === '%' ? '%' : '';
  const stacked = look.kind === 'stacked';
  const text = { color: colours.muted, font: { family: '"Be Vietnam Pro", sans-serif', size: 13 } };
  return {
    type: look.kind === 'line' ? 'line' : 'bar',
    data: {
      labels: [...panel.labels],
      datasets: panel.datasets.map((set, index) => toDataset(set, index, look, colours)),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: look.animate ? { duration: 300 } : false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 8 } },
      scales: {
        x: {
          stacked,
          offset: look.kind !== 'line' || panel.labels.length === 1,
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
        // The page writes the legend: on a canvas long names overlap.
        legend: { display: false },
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) =>
              ` ${dataset.label ?? ''}: ${formatNumber(Number(parsed.y))}${look.unit === '%' ? '%' : ` ${look.unit}`}`,
          },
        },
      },
    },
    plugins: [targetLine(look, colours)],
  };
}
