/**
 * Draws the chart of a statistic as a self-contained picture: finding, measure, chart, legend,
 * source, day and URL, so that it can be reprinted without the page. It uses the table and the
 * configuration of the page's chart (features/statistic/pages/statistic-svg.ts).
 */
import { Chart } from 'chart.js';
import {
  hasProvisional,
  rangeOf,
  type NameOf,
  type Panel,
} from '#features/statistic/rules/chart-model.ts';
import { formatValue } from '#features/statistic/rules/format.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import { subtitleOf } from '#features/statistic/rules/names.ts';
import { figureTable } from '#features/statistic/rules/table.ts';
import { formatDate } from '#lib/local-date.ts';
import { COMMON } from '#site/labels.ts';
import { STATISTIC } from '#features/statistic/labels.ts';
import { chartConfig, type ChartLook } from './chart-config.ts';
import { drawnFigures } from './value-labels.ts';
import { seriesSwatch, targetSwatch, type ChartColours, type Swatch } from './chart-style.ts';
import { fontOf, wrapText } from './wrap-text.ts';

export interface PictureContext {
  readonly nameOf: NameOf;
  /** Full URL of the statistic's page. */
  readonly url: string;
  /** The province's colours, with sufficient contrast on white. */
  readonly brand: string;
  readonly accent: string;
}
export interface Picture<Canvas> {
  readonly canvas: Canvas;
  readonly width: number;
  readonly height: number;
  /** All figures as text: "Sở A: Quý I/2026 98,5%; Quý II/2026 99%." */
  readonly words: string;
  /** Position of each figure, with its text. */
  readonly marks: readonly { readonly x: number; readonly y: number; readonly words: string }[];
}

type Pen = CanvasRenderingContext2D;
/** A part of the picture, as wide as the picture. */
interface Block {
  readonly height: number;
  readonly draw: (pen: Pen, top: number) => void;
}

const WIDTH = 960;
const PAD = 32;
const INNER = WIDTH - 2 * PAD;
const GAP = 28;
const COLUMNS = 3;
const WHITE = '#ffffff';
const INK = '#17201c';
const MUTED = '#4f5b55';

interface TextStyle {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly left?: number;
  readonly width?: number;
  readonly most?: number;
}

function paragraph(measure: Pen, words: string, space: number, style: TextStyle = {}): Block {
  const { size = 14, weight, fill = INK, left = PAD, width = INNER, most = 6 } = style;
  const font = fontOf(size, weight);
  measure.font = font;
  const lines = wrapText(measure, words, width, most);
  return {
    height: lines.length * size * 1.45 + space,
    draw: (pen, top) => {
      pen.font = font;
      pen.fillStyle = fill;
      lines.forEach((line, row) => pen.fillText(line, left, top + size + row * size * 1.45));
    },
  };
}

/** The names of the series and of the target, next to their swatches. */
function legend(measure: Pen, items: readonly { words: string; draw: Swatch }[]): Block {
  const font = fontOf(14);
  measure.font = font;
  let [x, y] = [PAD, 0];
  const placed = items.map(({ words, draw }) => {
    const width = 36 + measure.measureText(words).width + 28;
    if (x > PAD && x + width > WIDTH - PAD) [x, y] = [PAD, y + 26];
    const place = { words, draw, x, y };
    x += width;
    return place;
  });
  return {
    height: items.length > 0 ? y + 34 : 8,
    draw: (pen, top) => {
      for (const { words, draw, x: left, y: row } of placed) {
        draw(pen, left, top + row);
        pen.font = font;
        pen.fillStyle = INK;
        pen.fillText(words, left + 36, top + row + 13);
      }
    },
  };
}

/** Chart.js calls that affect the whole canvas. */
const OF_A_WHOLE_CANVAS = ['clearRect', 'setTransform', 'resetTransform'];

/** Returns a canvas for Chart.js that is the part of the real canvas at the current origin. */
function penOfPart(pen: Pen, width: number, height: number): HTMLCanvasElement {
  const canvas = { width, height, getContext: (): Pen => part };
  const part = new Proxy(pen, {
    get(target, key: string & keyof Pen): unknown {
      if (key === 'canvas') return canvas;
      if (OF_A_WHOLE_CANVAS.includes(key)) return () => undefined;
      const value: unknown = target[key];
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
  return canvas as unknown as HTMLCanvasElement;
}

type Mark = Picture<unknown>['marks'][number];

/** Lays out one panel over the whole width, several in rows of three. */
function panelBlock(
  measure: Pen,
  panels: readonly Panel[],
  look: ChartLook,
  colours: ChartColours,
  marks: Mark[],
): Block {
  const columns = Math.min(COLUMNS, panels.length);
  const width = (INNER - GAP * (columns - 1)) / columns;
  const height = columns === 1 ? 400 : 230;
  const leftOf = (index: number) => PAD + (index % columns) * (width + GAP);
  const titles = panels.map(({ title }, index) =>
    paragraph(measure, title, 4, { weight: 600, left: leftOf(index), width, most: 2 }),
  );
  const hasTitles = panels.some(({ title }) => title);
  const titleHeight = hasTitles ? Math.max(...titles.map((title) => title.height)) : 0;
  const rowHeight = titleHeight + height + 10;
  return {
    height: Math.ceil(panels.length / columns) * rowHeight,
    draw: (pen, blockTop) =>
      panels.forEach((panel, index) => {
        const left = leftOf(index);
        const titleTop = blockTop + Math.floor(index / columns) * rowHeight;
        const top = titleTop + titleHeight;
        if (hasTitles) titles[index]?.draw(pen, titleTop);
        pen.save();
        pen.translate(left, top);
        const part = penOfPart(pen, width, height);
        const chart = new Chart(part, chartConfig(panel, look, colours, { still: true }));
        pen.restore();
        for (const { series, label, value, x, y } of drawnFigures(chart)) {
          const names = [panel.datasets[series]?.label, panel.labels[label]].join(', ');
          const words = `${names}: ${formatValue(value, look.unit)}`;
          marks.push({ x: left + x, y: top + y, words });
        }
        chart.destroy();
      }),
  };
}

const inWords = (panels: readonly Panel[], unit: string): string =>
  panels
    .flatMap(({ title, labels, datasets }) =>
      datasets.flatMap(({ label, values }) => {
        const figures = values.flatMap((value, at) =>
          value === null ? [] : [`${labels[at] ?? ''} ${formatValue(value, unit)}`],
        );
        const name = title && title !== label ? `${title}, ${label}` : label;
        return figures.length > 0 ? [`${name}: ${figures.join('; ')}.`] : [];
      }),
    )
    .join(' ');

export function drawPicture<Canvas>(
  statistic: Statistic,
  { nameOf, url, brand, accent }: PictureContext,
  createCanvas: (width: number, height: number) => Canvas & { getContext(type: '2d'): unknown },
): Picture<Canvas> {
  const penOf = (canvas: ReturnType<typeof createCanvas>) => canvas.getContext('2d') as Pen;
  const { unit, target, chart: kind } = statistic;
  const table = figureTable(statistic, nameOf);
  const { panels } = table;
  const colours: ChartColours = {
    ink: INK,
    muted: MUTED,
    line: '#dedacd',
    surface: WHITE,
    target: accent,
    series: [brand, accent, '#3f5fae', '#82458c'],
  };
  const targetLabel = target && `${STATISTIC.targetLine}: ${formatValue(target.value, unit)}`;
  const look: ChartLook = {
    kind,
    unit,
    range: rangeOf(panels, kind, target?.value),
    target: target && { value: target.value, label: targetLabel ?? '' },
  };
  // Lines have their names at their ends.
  const names = kind === 'line' ? [] : (panels[0]?.datasets.map(({ label }) => label) ?? []);
  const items = (names.length > 1 ? names : []).map((words, series) => ({
    words,
    draw: seriesSwatch(series, colours),
  }));
  if (targetLabel) items.push({ words: targetLabel, draw: targetSwatch(colours) });
  const subtitle = subtitleOf(statistic, nameOf);
  const notes = [
    look.range[0] === 0 ? '' : STATISTIC.axisFrom(formatValue(look.range[0], unit)),
    hasProvisional(panels) ? STATISTIC.provisionalMark : '',
    table.unplotted > 0 ? STATISTIC.limited : '',
    statistic.source ? `${COMMON.source}: ${statistic.source.title}` : '',
    `${STATISTIC.asOf} ${formatDate(statistic.asOf)} · ${url}`,
  ].filter(Boolean);

  const measure = penOf(createCanvas(1, 1));
  const marks: Mark[] = [];
  const sample = `${COMMON.sample}. ${COMMON.sampleNote}`;
  const blocks = [
    ...(statistic.sample ? [paragraph(measure, sample, 6, { fill: accent, weight: 600 })] : []),
    paragraph(measure, statistic.summary, 4, { size: 24, weight: 600 }),
    paragraph(measure, subtitle, 14, { size: 16, fill: MUTED }),
    legend(measure, items),
    panelBlock(measure, panels, look, colours, marks),
    ...notes.map((note) => paragraph(measure, note, 2, { fill: MUTED })),
  ];
  const height = Math.ceil(blocks.reduce((sum, block) => sum + block.height, 2 * PAD - 14));
  const canvas = createCanvas(WIDTH, height);
  const pen = penOf(canvas);
  pen.fillStyle = WHITE;
  pen.fillRect(0, 0, WIDTH, height);
  let top = PAD - 6;
  for (const block of blocks) {
    block.draw(pen, top);
    top += block.height;
  }
  return { canvas, width: WIDTH, height, words: `${subtitle}. ${inWords(panels, unit)}`, marks };
}
