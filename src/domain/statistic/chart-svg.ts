/**
 * The chart of an indicator as an SVG file that stands alone: finding, what is measured, picture,
 * legend, source, day and address, so that it says in a newspaper what it says on the page. Drawn at
 * build from the same table as the page's; light colours, no fonts and no styles inside.
 */
import { formatDate } from '#lib/local-date.ts';
import { tag, textTag } from '#lib/svg.ts';
import { textWidth, wrapText } from '#lib/text-width.ts';
import { COMMON } from '#strings/common.ts';
import { STATISTIC } from '#strings/statistic.ts';
import { rangeOf } from './chart-axis.ts';
import { panelsOf, type NameOf, type Panel } from './chart-model.ts';
import { formatValue } from './format.ts';
import type { Statistic } from './schema.ts';
import { subtitleOf } from './subtitle.ts';
import { INK, patterns, swatch, WHITE, type Look } from './svg-marks.ts';
import { drawPanel, MUTED } from './svg-panel.ts';
import { figureTable } from './table.ts';

export interface SvgContext {
  readonly nameOf: NameOf;
  /** Full address of the indicator's page. */
  readonly url: string;
  /** The province's colours, readable on white. */
  readonly brand: string;
  readonly accent: string;
}

const WIDTH = 960;
const PAD = 32;
const INNER = WIDTH - 2 * PAD;
const GAP = 28;
const COLUMNS = 3;
const FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

interface Block {
  readonly svg: string;
  readonly bottom: number;
}

/** Lines of text from that height on. */
function paragraph(
  words: string,
  top: number,
  { size = 14, weight = 400 as 400 | 600, fill = INK } = {},
): Block {
  const step = size * 1.45;
  const lines = wrapText(words, { width: INNER, size, weight, lines: 6 });
  const svg = lines.map((line, row) =>
    textTag('text', line, {
      x: PAD,
      y: top + size + row * step,
      'font-size': size,
      'font-weight': weight === 600 ? 600 : undefined,
      fill,
    }),
  );
  return { svg: svg.join(''), bottom: top + lines.length * step };
}

/** The names of the series, and of the target, beside their small drawings. */
function legend(
  items: readonly { draw: (x: number, y: number) => string; words: string }[],
  top: number,
): Block {
  let [x, y] = [PAD, top];
  const svg = items.map(({ draw, words }) => {
    const width = 36 + textWidth(words, 14) + 28;
    if (x > PAD && x + width > WIDTH - PAD) [x, y] = [PAD, y + 26];
    const drawn = draw(x, y) + textTag('text', words, { x: x + 36, y: y + 13, 'font-size': 14 });
    x += width;
    return drawn;
  });
  return { svg: svg.join(''), bottom: items.length > 0 ? y + 26 : top };
}

/** One panel over the whole width, several in rows of three. */
function drawPanels(
  panels: readonly Panel[],
  top: number,
  look: Look & { targetColour: string },
): Block {
  const alone = panels.length === 1;
  const columns = alone ? 1 : Math.min(COLUMNS, panels.length);
  const width = (INNER - GAP * (columns - 1)) / columns;
  let [svg, rowTop, bottom] = ['', top, top];
  panels.forEach((panel, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) rowTop = bottom + 14;
    const box = {
      left: PAD + column * (width + GAP),
      top: rowTop,
      width,
      height: alone ? 340 : 150,
    };
    const drawn = drawPanel(panel, box, look);
    svg += drawn.svg;
    bottom = Math.max(bottom, drawn.bottom);
  });
  return { svg, bottom };
}

/** All that is drawn, in words: "Sở A: Quý I/2026 98,5%; Quý II/2026 99%." */
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

export function chartSvg(statistic: Statistic, context: SvgContext): string {
  const { nameOf, url, brand, accent } = context;
  const { unit, target } = statistic;
  const table = figureTable(statistic, nameOf);
  const cells = table.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const plots = cells.flatMap((cell) => cell?.plot ?? []);
  const panels = panelsOf(plots, table.order);
  const look = {
    kind: statistic.chart,
    unit,
    range: rangeOf(panels, statistic.chart, target?.value),
    target: target?.value,
    targetColour: accent,
    series: [brand, accent, '#3f5fae', '#82458c'],
  };
  const names = panels[0]?.datasets.map(({ label }) => label) ?? [];
  const subtitle = subtitleOf(statistic, nameOf);

  const parts: string[] = [];
  let y = PAD - 6;
  const add = (block: Block, space = 0) => {
    parts.push(block.svg);
    y = block.bottom + space;
  };
  if (statistic.sample)
    add(paragraph(`${COMMON.sample}. ${COMMON.sampleNote}`, y, { fill: accent, weight: 600 }), 6);
  add(paragraph(statistic.summary, y, { size: 24, weight: 600 }), 4);
  add(paragraph(subtitle, y, { size: 16, fill: MUTED }), 14);
  const series = names.length > 1 ? names : [];
  const items = series.map((words, index) => ({
    words,
    draw: (x: number, top: number) => swatch(look, index, x, top),
  }));
  if (target)
    items.push({
      words: `${STATISTIC.targetLine}: ${formatValue(target.value, unit)}`,
      draw: (x, top) =>
        tag('path', {
          d: `M${x} ${top + 8}h28`,
          stroke: accent,
          'stroke-width': 2,
          'stroke-dasharray': '6 4',
        }),
    });
  add(legend(items, y), 8);
  add(drawPanels(panels, y, look), 14);
  const notes = [
    plots.some(({ provisional }) => provisional) ? STATISTIC.provisionalMark : '',
    table.unplotted > 0 ? STATISTIC.limited : '',
    statistic.source ? `${COMMON.source}: ${statistic.source.title}` : '',
    `${STATISTIC.asOf} ${formatDate(statistic.asOf)} · ${url}`,
  ];
  for (const note of notes) if (note) add(paragraph(note, y, { fill: MUTED }), 2);

  const height = Math.ceil(y + PAD - 10);
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': 'vi',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': 'tieu-de mo-ta',
      'font-family': FONT,
      fill: INK,
    },
    textTag('title', statistic.summary, { id: 'tieu-de' }),
    textTag('desc', `${subtitle}. ${inWords(panels, unit)}`, { id: 'mo-ta' }),
    tag('defs', {}, patterns(look, names.length) || tag('g', {})),
    tag('rect', { width: WIDTH, height, fill: WHITE }),
    ...parts,
  );
}
