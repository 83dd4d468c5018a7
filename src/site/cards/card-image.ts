/** Draws a social card as PNG. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SETTINGS } from '#lib/node/settings.ts';
import { keptFile } from '#lib/node/write-whole.ts';
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
  createHash('sha256')
    .update(JSON.stringify([DESIGN_VERSION, theme(), card]))
    .digest('hex')
    .slice(0, 24);

async function draw(card: Card): Promise<Buffer> {
  // Loaded only when a card is not in the cache.
  const [{ default: sharp }, { createCanvas, loadImage }] = await Promise.all([
    import('sharp'),
    import('./canvas.ts'),
  ]);
  const canvas = createCanvas(CARD_WIDTH, CARD_HEIGHT);
  const pen = canvas.getContext('2d');
  pen.drawImage(await loadImage(Buffer.from(cardGround(theme()))), 0, 0);
  drawWords(pen as unknown as CanvasRenderingContext2D, card, theme());
  // Not as a PNG, which takes 30 ms to be written and read again.
  return sharp(canvas.data(), { raw: { width: CARD_WIDTH, height: CARD_HEIGHT, channels: 4 } })
    .png({ palette: true, dither: 0 })
    .toBuffer();
}

/** The picture of a card; drawn once, then cached under its digest. */
export const cardImage = (card: Card): Promise<Buffer> =>
  keptFile(join(CACHE, `${cardDigest(card)}.png`), () => draw(card));
