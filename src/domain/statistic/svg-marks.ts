/**
 * What an SVG chart draws for its figures: bars, stacks and lines. Series are told apart by pattern,
 * dash and shape as well as by colour, as in the island's pictures (islands/chart-style.ts).
 */
import { tag, textTag } from '#lib/svg.ts';
import { textWidth } from '#lib/text-width.ts';
import type { Panel } from './chart-model.ts';
import { formatValue } from './format.ts';

export interface Look {
  readonly kind: 'bar' | 'line' | 'stacked';
  readonly unit: string;
  readonly range: readonly [number, number];
  readonly target: number | undefined;
  /** Colours of the series, dark enough to be read on white. */
  readonly series: readonly string[];
}
/** Where the figures of a panel are drawn. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
interface Mark {
  readonly series: string;
  readonly index: number;
  readonly label: string;
  /** Place of the label along the axis. */
  readonly at: number;
  readonly value: number;
  readonly provisional: boolean;
}

export const WHITE = '#ffffff';
export const INK = '#17201c';
export const VALUE_SIZE = 12;
const WIDEST_BAR = 56;
const DASHES = [undefined, '8 4', '2 4', '10 4 2 4'] as const;
/** Nothing, diagonals, bars, crosses: the first series stays solid. */
const HATCHES = [undefined, 'M0 8L8 0M-2 2L2 -2M6 10L10 6', 'M0 4h8', 'M0 4h8M4 0v8'] as const;

const colourOf = (look: Look, index: number): string => look.series[index] ?? INK;
/** Provisional bars are drawn the other way round: the colour on an empty ground. */
const fillOf = (look: Look, index: number, isProvisional = false): string => {
  if (HATCHES[index]) return `url(#mau-${index + 1}${isProvisional ? '-so-bo' : ''})`;
  return isProvisional ? WHITE : colourOf(look, index);
};

export const yOf = (value: number, { top, height }: Frame, [low, high]: Look['range']): number =>
  top + height * (1 - (value - low) / (high - low));

function pattern(id: string, path: string, ground: string, hatch: string, width: number): string {
  const size = { width: 8, height: 8 };
  return tag(
    'pattern',
    { id, ...size, patternUnits: 'userSpaceOnUse' },
    tag('rect', { ...size, fill: ground }),
    tag('path', { d: path, stroke: hatch, 'stroke-width': width }),
  );
}

/** The hatched fills that these many series need. */
export const patterns = (look: Look, count: number): string =>
  HATCHES.slice(0, count)
    .flatMap((path, index) =>
      path
        ? [
            pattern(`mau-${index + 1}`, path, colourOf(look, index), WHITE, 1.5),
            pattern(`mau-${index + 1}-so-bo`, path, WHITE, colourOf(look, index), 1),
          ]
        : [],
    )
    .join('');

function shape(index: number, x: number, y: number, fill: string, stroke: string): string {
  const common = { fill, stroke, 'stroke-width': 2 };
  if (index === 0) return tag('circle', { cx: x, cy: y, r: 5, ...common });
  if (index === 1) return tag('rect', { x: x - 5, y: y - 5, width: 10, height: 10, ...common });
  const d = index === 2 ? `M${x} ${y - 6}l6 11h-12z` : `M${x} ${y - 7}l7 7l-7 7l-7 -7z`;
  return tag('path', { d, ...common });
}

/** The small drawing of a series in the legend, 28 by 16. */
export function swatch(look: Look, index: number, x: number, y: number): string {
  const stroke = colourOf(look, index);
  if (look.kind !== 'line')
    return tag('rect', { x, y, width: 28, height: 16, fill: fillOf(look, index), stroke });
  const line = { d: `M${x} ${y + 8}h28`, stroke, 'stroke-width': 2.5 };
  return (
    tag('path', { ...line, 'stroke-dasharray': DASHES[index] }) +
    shape(index, x + 14, y + 8, stroke, stroke)
  );
}

const marksOf = ({ labels, datasets }: Panel): Mark[] =>
  datasets.flatMap(({ label: series, values, provisional }, index) =>
    values.flatMap((value, at) =>
      value === null
        ? []
        : [
            {
              series,
              index,
              label: labels[at] ?? '',
              at,
              value,
              provisional: provisional[at] ?? false,
            },
          ],
    ),
  );

/** What one figure is, for those who point at it. */
const named = (mark: Mark, look: Look, drawn: string): string =>
  tag(
    'g',
    {},
    textTag('title', `${mark.series}, ${mark.label}: ${formatValue(mark.value, look.unit)}`),
    drawn,
  );

const valueOf = (mark: Mark, look: Look): string =>
  formatValue(mark.value, look.unit === '%' ? '%' : '').trim();
const valueText = (words: string, x: number, y: number, anchor = 'middle'): string =>
  textTag('text', words, { x, y, 'font-size': VALUE_SIZE, 'text-anchor': anchor, fill: INK });
const valueWidth = (words: string): number => textWidth(words, VALUE_SIZE) + 4;

function bars(panel: Panel, frame: Frame, look: Look): string {
  const stacked = look.kind === 'stacked';
  const band = frame.width / panel.labels.length;
  const perBand = stacked ? 1 : panel.datasets.length;
  const slot = (band * 0.84) / perBand;
  const width = Math.min(WIDEST_BAR, slot - 2);
  const heights = new Map<number, number>();
  return marksOf(panel)
    .map((mark) => {
      const from = stacked ? (heights.get(mark.at) ?? 0) : Math.max(0, look.range[0]);
      const to = from + mark.value - (stacked ? 0 : from);
      heights.set(mark.at, to);
      const [a, b] = [yOf(from, frame, look.range), yOf(to, frame, look.range)];
      const [y, height] = [Math.min(a, b), Math.abs(a - b)];
      const first = band * mark.at + (band - slot * perBand) / 2;
      const middle = frame.left + first + slot * ((stacked ? 0 : mark.index) + 0.5);
      const bar = tag('rect', {
        x: middle - width / 2,
        y,
        width,
        height,
        fill: fillOf(look, mark.index, mark.provisional),
        stroke: colourOf(look, mark.index),
        'stroke-width': 1.5,
      });
      return named(mark, look, bar + barValue(mark, look, { middle, y, width, height, slot }));
    })
    .join('');
}

/** The figure above its bar, or on white within its part of a stack, where there is room. */
function barValue(
  mark: Mark,
  look: Look,
  bar: { middle: number; y: number; width: number; height: number; slot: number },
): string {
  const words = valueOf(mark, look);
  const wide = valueWidth(words);
  if (look.kind !== 'stacked')
    return wide <= Math.max(bar.slot, bar.width) ? valueText(words, bar.middle, bar.y - 5) : '';
  if (wide > bar.width || bar.height < 20) return '';
  const y = bar.y + bar.height / 2;
  return (
    tag('rect', { x: bar.middle - wide / 2, y: y - 8, width: wide, height: 16, fill: WHITE }) +
    valueText(words, bar.middle, y + 4)
  );
}

function lines(panel: Panel, frame: Frame, look: Look): string {
  const band = frame.width / panel.labels.length;
  const x = (at: number) => frame.left + band * (at + 0.5);
  const y = (value: number) => yOf(value, frame, look.range);
  const paths = panel.datasets.map(({ values }, index) => {
    const d = values
      .map((value, at) =>
        value === null
          ? ''
          : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at).toFixed(2)} ${y(value).toFixed(2)}`,
      )
      .join('');
    return tag('path', {
      d,
      fill: 'none',
      stroke: colourOf(look, index),
      'stroke-width': 2.5,
      'stroke-dasharray': DASHES[index],
    });
  });
  const taken: number[] = [];
  const points = marksOf(panel).map((mark) => {
    const [px, py] = [Number(x(mark.at).toFixed(2)), Number(y(mark.value).toFixed(2))];
    const colour = colourOf(look, mark.index);
    const point = shape(mark.index, px, py, mark.provisional ? WHITE : colour, colour);
    const words = valueOf(mark, look);
    // One line carries all its figures; of several, each the last one, beside its end.
    if (panel.datasets.length === 1)
      return named(
        mark,
        look,
        point + (valueWidth(words) <= band ? valueText(words, px, py - 11) : ''),
      );
    const isLast = mark.at === panel.labels.length - 1;
    const free = taken.every((other) => Math.abs(other - py) >= VALUE_SIZE);
    const fits = valueWidth(words) + 10 <= band / 2 + END_ROOM;
    if (!isLast || !free || !fits) return named(mark, look, point);
    taken.push(py);
    return named(mark, look, point + valueText(words, px + 10, py + 4, 'start'));
  });
  return paths.join('') + points.join('');
}

/** Right of the frame, for the last figures of lines. */
export const END_ROOM = 24;

export const drawMarks = (panel: Panel, frame: Frame, look: Look): string =>
  look.kind === 'line' ? lines(panel, frame, look) : bars(panel, frame, look);
