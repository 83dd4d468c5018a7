/** Draws a social card as PNG. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { SETTINGS } from '#lib/node/settings.ts';
import { keptFile } from '#lib/node/write-whole.ts';
import { once, onceBy } from '#lib/once.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardGround, drawWords, type CardTheme } from './card-layout.ts';
import type { Card } from './cards.ts';
import { COMMON } from '#site/labels.ts';
import { site } from '#site/site.ts';

/** Part of every digest: raise it when the design changes, or old pictures stay in the cache. */
const DESIGN_VERSION = 5;
const CACHE = join(SETTINGS.cacheDir, '..', 'cards');
const theme = (): CardTheme => ({
  siteName: site().name,
  ...site().colours,
  ...(site().demonstration && { mark: COMMON.demonstrationShort }),
});

/** A digest of everything the card's picture depends on, as a file name. */
const cardDigest = (card: Card): string =>
  hash('sha256', JSON.stringify([DESIGN_VERSION, theme(), card])).slice(0, 24);

/** Loaded only when a card is not in the cache. One for all cards, each of which covers it. */
const sheet = once(async () => {
  const { createCanvas } = await import('./canvas.ts');
  return createCanvas(CARD_WIDTH, CARD_HEIGHT);
});
const groundImage = onceBy(
  (svg: string) => svg,
  async (svg) => (await import('./canvas.ts')).loadImage(Buffer.from(svg)),
);

async function draw(card: Card): Promise<Buffer> {
  const [{ default: sharp }, canvas, ground] = await Promise.all([
    import('sharp'),
    sheet(),
    groundImage(cardGround(theme())),
  ]);
  const pen = canvas.getContext('2d');
  pen.drawImage(ground, 0, 0);
  drawWords(pen as unknown as CanvasRenderingContext2D, card, theme());
  // Not as a PNG, which takes 30 ms to be written and read again.
  const pixels = canvas.data();
  const raw = { width: CARD_WIDTH, height: CARD_HEIGHT, channels: 4 } as const;
  const png = await sharp(pixels, { raw }).png({ palette: true, dither: 0 }).toBuffer();
  // This copy of 3 MB is free now: V8 would wait until there are twenty of them.
  (pixels.buffer as ArrayBuffer).transfer(0);
  return png;
}

/** The picture of a card; drawn once, then cached under its digest. */
export const cardImage = (card: Card): Promise<Buffer> =>
  keptFile(join(CACHE, `${cardDigest(card)}.png`), () => draw(card));
