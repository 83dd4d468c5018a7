/**
 * The design of a social card: text on a paper colour above the river of the site's emblem. Colours
 * derive from the province's own two; sizes are pixels of a picture 1200 × 630.
 */
import { fontOf, wrapText } from '#outputs/charts/wrap-text.ts';
import { mix, readable } from '#lib/colour.ts';
import type { Card } from './cards.ts';

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
const MARGIN = 72;
const PAPER = '#fbfaf6';
const INK = '#17201c';
const SUN = '#f2c14e';

export interface CardTheme {
  readonly siteName: string;
  readonly brand: string;
  readonly accent: string;
  /** The mark in the corner of every card: that the province is invented. */
  readonly mark?: string;
}

/** Long titles are set smaller, so that most fit in four lines; the rest ends in "…". */
const TITLE_SIZES = [
  [26, 88],
  [45, 72],
  [80, 60],
  [130, 52],
  [Infinity, 45],
] as const;
const titleSize = (title: string): number =>
  TITLE_SIZES.find(([longest]) => title.length <= longest)?.[1] ?? 45;

/** Height in px between the head and the river. */
const WORDS_HEIGHT = 366;

type Pen = CanvasRenderingContext2D;

interface Lines {
  readonly font: string;
  readonly lines: readonly string[];
  /** Of one line. */
  readonly height: number;
  readonly colour: string;
}

/** Draws lines from that height on, each centred in its line height. */
function write(pen: Pen, { font, lines, height, colour }: Lines, left: number, top: number): void {
  pen.font = font;
  pen.fillStyle = colour;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('');
  lines.forEach((line, index) =>
    pen.fillText(line, left, top + (index + 0.5) * height + (above - below) / 2),
  );
}

export function drawWords(pen: Pen, { kicker, title, facts }: Card, theme: CardTheme): void {
  const accent = readable(theme.accent, PAPER, INK, 5);
  const block = (
    text: string,
    size: number,
    { weight = 600, leading = 1.45, colour = INK, width = CARD_WIDTH - 2 * MARGIN, most = 1 } = {},
  ): Lines => {
    const font = (pen.font = fontOf(size, weight));
    return { font, lines: wrapText(pen, text, width, most), height: size * leading, colour };
  };
  const head = { top: 52, height: 54 };
  write(
    pen,
    { ...block(kicker, 30, { colour: accent, width: 760 }), height: head.height },
    MARGIN,
    head.top,
  );
  if (theme.mark) {
    const mark = block(theme.mark, 24, { colour: accent });
    const width = pen.measureText(theme.mark).width;
    const left = CARD_WIDTH - MARGIN - width - 2 * 19;
    pen.strokeStyle = accent;
    pen.lineWidth = 3;
    pen.beginPath();
    pen.roundRect(left + 1.5, head.top + 6.5, width + 35, 41, 10.5);
    pen.stroke();
    write(pen, { ...mark, height: head.height }, left + 19, head.top);
  }
  // Stacked marks (Ế, Ộ, Ữ) of one line must not touch the line above: 1.35 at least.
  const titleLines = block(title, titleSize(title), { leading: 1.35, most: 4 });
  const factLines = block(facts.join(' · '), 29, {
    weight: 400,
    colour: mix(INK, PAPER, 0.72),
    width: 920,
    most: 2,
  });
  const [above, below] = [titleLines, factLines].map(({ lines, height }) => lines.length * height);
  const top = head.top + head.height + (WORDS_HEIGHT - ((above ?? 0) + 20 + (below ?? 0))) / 2;
  write(pen, titleLines, MARGIN, top);
  write(pen, factLines, MARGIN, top + (above ?? 0) + 20);
  const name = block(theme.siteName, 32, { colour: '#ffffff' });
  write(pen, { ...name, height: EMBLEM }, MARGIN + 78, CARD_HEIGHT - 28 - EMBLEM);
}

const EMBLEM = 56;

/** A bank of the river: waves of one height and length across the whole width, filled downwards. */
function wave(top: number, length: number, rise: number, shift: number): string {
  const half = length / 2;
  let path = `M${-shift} ${top}`;
  for (let x = -shift, up = true; x < CARD_WIDTH; x += half, up = !up)
    path += `q${half / 2} ${up ? -rise : rise} ${half} 0`;
  return `${path}V${CARD_HEIGHT}H${-shift}Z`;
}

/**
 * The emblem of the header (src/site/layouts/Emblem.astro, drawn on 40 × 40), in light colours on the
 * river.
 */
function emblem(x: number, y: number): string {
  const arm = (top: number, opacity: number) =>
    `<path d="M7 ${top}c4.300 0 4.300 2.500 8.700 2.500s4.300-2.500 8.600-2.500 4.400 2.500 8.700 2.500" opacity="${opacity}"/>`;
  return [
    `<g transform="translate(${x} ${y}) scale(${EMBLEM / 40})">`,
    '<rect width="40" height="40" rx="9" fill="#fff" opacity=".14"/>',
    `<circle cx="20" cy="10" r="3.600" fill="${SUN}"/>`,
    '<g fill="none" stroke="#fff" stroke-width="2.600" stroke-linecap="round">',
    arm(17.5, 1) + arm(24.5, 0.85) + arm(31.5, 0.6),
    '</g></g>',
  ].join('');
}

/** The paper, the sun and the river below it, as SVG. */
export function cardGround({ brand }: CardTheme): string {
  const deep = readable(brand, '#ffffff', '#000000', 7);
  const waves = [
    [wave(502, 420, 34, 60), mix(deep, PAPER, 0.28)],
    [wave(520, 420, 30, 230), mix(deep, PAPER, 0.6)],
    [wave(538, 420, 24, 140), deep],
  ] as const;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${CARD_WIDTH}" height="12" fill="${deep}"/>`,
    `<circle cx="1052" cy="486" r="58" fill="${SUN}"/>`,
    ...waves.map(([path, fill]) => `<path d="${path}" fill="${fill}"/>`),
    emblem(MARGIN, CARD_HEIGHT - 28 - EMBLEM),
    '</svg>',
  ].join('');
}
