/**
 * How a social card looks: words on warm paper above the river of the site's emblem. Colours come
 * from the province's own two; sizes are pixels of a picture 1200 × 630.
 */
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
  /** What every card of the site says of it, in its corner: that the province is invented. */
  readonly mark?: string;
}

/** A node of the tree that satori lays out. */
export interface Box {
  readonly type: string;
  readonly props: { readonly style: object; readonly children?: string | readonly Box[] };
}
const box = (style: object, children?: string | readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children === undefined ? {} : { children }) },
});

/** Long titles are set smaller, so that four lines hold what people write; the rest ends in "…". */
const TITLE_SIZES = [
  [26, 88],
  [45, 72],
  [80, 60],
  [130, 52],
  [Infinity, 45],
] as const;
export const titleSize = (title: string): number =>
  TITLE_SIZES.find(([longest]) => title.length <= longest)?.[1] ?? 45;

/** Between the head and the river. */
const WORDS_HEIGHT = 366;

const siteMark = (text: string, colour: string): Box =>
  box(
    {
      fontSize: 24,
      fontWeight: 600,
      color: colour,
      border: `3px solid ${colour}`,
      borderRadius: 12,
      padding: '4px 16px',
    },
    text,
  );

/** The words of a card. */
export function cardWords({ kicker, title, facts }: Card, theme: CardTheme): Box {
  const accent = readable(theme.accent, PAPER, INK, 5);
  const head = [
    box({ fontSize: 30, fontWeight: 600, color: accent, maxWidth: 760 }, kicker),
    ...(theme.mark ? [siteMark(theme.mark, accent)] : []),
  ];
  const body = [
    // Stacked marks (Ế, Ộ, Ữ) of one line must not touch the line above: 1.35 at least.
    box(
      {
        display: 'block',
        fontSize: titleSize(title),
        fontWeight: 600,
        lineHeight: 1.35,
        lineClamp: 4,
      },
      title,
    ),
    box(
      {
        display: 'block',
        marginTop: 20,
        fontSize: 29,
        lineHeight: 1.45,
        lineClamp: 2,
        maxWidth: 920,
        color: mix(INK, PAPER, 0.72),
      },
      facts.join('  ·  '),
    ),
  ];
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      flexDirection: 'column',
      boxSizing: 'border-box',
      padding: `52px ${MARGIN}px 0`,
      fontFamily: 'Be Vietnam Pro',
      color: INK,
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'center', height: 54 }, head),
      box({ flexDirection: 'column', justifyContent: 'center', height: WORDS_HEIGHT }, body),
      box(
        { position: 'absolute', left: MARGIN + 78, bottom: 28, height: 56, alignItems: 'center' },
        [box({ fontSize: 32, fontWeight: 600, color: '#ffffff' }, theme.siteName)],
      ),
    ],
  );
}

/** A bank of the river: waves of one height and length across the whole width, filled to the foot. */
function wave(top: number, length: number, rise: number, shift: number): string {
  const half = length / 2;
  let path = `M${-shift} ${top}`;
  for (let x = -shift, up = true; x < CARD_WIDTH; x += half, up = !up)
    path += `q${half / 2} ${up ? -rise : rise} ${half} 0`;
  return `${path}V${CARD_HEIGHT}H${-shift}Z`;
}

const EMBLEM = 56;

/** The emblem of the header (src/layouts/Emblem.astro, drawn on 40 × 40), light on the river. */
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

/** The paper, the sun and the river below it, as SVG without its outer element. */
export function cardGround({ brand }: CardTheme): string {
  const deep = readable(brand, '#ffffff', '#000000', 7);
  const waves = [
    [wave(502, 420, 34, 60), mix(deep, PAPER, 0.28)],
    [wave(520, 420, 30, 230), mix(deep, PAPER, 0.6)],
    [wave(538, 420, 24, 140), deep],
  ] as const;
  return [
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${CARD_WIDTH}" height="12" fill="${deep}"/>`,
    `<circle cx="1052" cy="486" r="58" fill="${SUN}"/>`,
    ...waves.map(([path, fill]) => `<path d="${path}" fill="${fill}"/>`),
    emblem(MARGIN, CARD_HEIGHT - 28 - EMBLEM),
  ].join('');
}
