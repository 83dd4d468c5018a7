/** One picture of an SVG chart: title, axes, target and what svg-marks.ts draws in it. */
import { tag, textTag } from '#lib/svg.ts';
import { textWidth, wrapText } from '#lib/text-width.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { ticksOf } from './chart-axis.ts';
import type { Panel } from './chart-model.ts';
import { drawMarks, END_ROOM, INK, yOf, type Frame, type Look } from './svg-marks.ts';

export const MUTED = '#4f5b55';
const GRID = '#dedacd';
const SIZE = 12;
const LINE = 16;
const TITLE = 24;
/** The least width a label of the axis is readable in; narrower bands name every second, third … */
const LEAST_LABEL = 62;
const MOST_LINES = 4;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Of the drawing alone, without title and labels. */
  readonly height: number;
}

const tickText = (value: number, unit: string) =>
  `${formatNumber(value)}${unit === '%' ? '%' : ''}`;

/** "Quý III/2026" on two lines; other labels as they fit. */
function labelLines(label: string, width: number): string[] {
  const [, name, year] = /^((?:Quý|Tháng) \w+)\/(\d{4})$/.exec(label) ?? [];
  return name && year ? [name, year] : wrapText(label, { width, size: SIZE, lines: MOST_LINES });
}

/** The panel and how far down it reaches. */
export function drawPanel(
  panel: Panel,
  box: Box,
  look: Look & { readonly targetColour: string },
): { svg: string; bottom: number } {
  const ticks = ticksOf(look.range);
  const axis = Math.max(...ticks.map((tick) => textWidth(tickText(tick, look.unit), SIZE))) + 10;
  const title = panel.title
    ? wrapText(panel.title, { width: box.width, size: 14, weight: 600, lines: 2 })
    : [];
  const frame: Frame = {
    left: box.left + axis,
    top: box.top + title.length * TITLE + 8,
    width: box.width - axis - (look.kind === 'line' ? END_ROOM : 0),
    height: box.height,
  };
  const right = frame.left + frame.width;
  const floor = frame.top + frame.height;
  const grid = ticks.map((tick) => {
    const y = yOf(tick, frame, look.range);
    return (
      tag('path', { d: `M${frame.left} ${y.toFixed(2)}H${right}`, stroke: GRID }) +
      textTag('text', tickText(tick, look.unit), {
        x: frame.left - 8,
        y: y + 4,
        'font-size': SIZE,
        'text-anchor': 'end',
        fill: MUTED,
      })
    );
  });
  const band = frame.width / panel.labels.length;
  const every = Math.ceil(LEAST_LABEL / band);
  const labels = panel.labels.map((label, at) =>
    at % every === 0 ? labelLines(label, band * every - 6) : [],
  );
  const names = labels.flatMap((own, at) =>
    own.map((words, row) =>
      textTag('text', words, {
        x: frame.left + band * (at + 0.5),
        y: floor + 18 + row * LINE,
        'font-size': SIZE,
        'text-anchor': 'middle',
        fill: MUTED,
      }),
    ),
  );
  const target =
    look.target === undefined
      ? ''
      : tag('path', {
          d: `M${frame.left} ${yOf(look.target, frame, look.range).toFixed(2)}H${right}`,
          stroke: look.targetColour,
          'stroke-width': 2,
          'stroke-dasharray': '6 4',
        });
  const heading = title.map((words, row) =>
    textTag('text', words, {
      x: box.left,
      y: box.top + 16 + row * 20,
      'font-size': 14,
      'font-weight': 600,
      fill: INK,
    }),
  );
  return {
    svg: [...heading, ...grid, ...names, drawMarks(panel, frame, look), target].join(''),
    bottom: floor + 18 + Math.max(...labels.map(({ length }) => length)) * LINE,
  };
}
