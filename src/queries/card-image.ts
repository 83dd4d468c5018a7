/** Draws a social card as PNG: words laid out by satori, drawn by sharp. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { SETTINGS } from '#lib/node/settings.ts';
import { once } from '#lib/once.ts';
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  cardGround,
  cardWords,
  type Box,
  type CardTheme,
} from './card-layout.ts';
import type { Card } from './cards.ts';
import { COMMON } from '#strings/common.ts';
import { site } from './site.ts';

/** Part of every digest: raise it when the look changes, or old pictures stay in the cache. */
const LOOK = 3;
const CACHE = join(SETTINGS.cacheDir, '..', 'cards');
const theme: CardTheme = {
  siteName: site.name,
  ...site.colours,
  ...(site.demonstration && { mark: COMMON.demonstrationShort }),
};

/** What a card's picture depends on, as a short name. */
export const cardDigest = (card: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([LOOK, theme, card]))
    .digest('hex')
    .slice(0, 24);

type Draw = (words: Box) => Promise<string>;

/** Loads satori and the fonts only when a card is not in the cache. */
const drawer = once(async (): Promise<Draw> => {
  const { default: satori } = await import('satori');
  // Bundled code lies in the output folder, which need not be below the project.
  const require = createRequire(resolve('package.json'));
  const font = async (weight: 400 | 600, file: string) => ({
    name: 'Be Vietnam Pro',
    weight,
    style: 'normal' as const,
    data: await readFile(require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)),
  });
  const fonts = await Promise.all([
    font(400, '400Regular/BeVietnamPro_400Regular.ttf'),
    font(600, '600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  ]);
  return (words) =>
    satori(words as unknown as Parameters<typeof satori>[0], {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      fonts,
    });
});

async function draw(card: Card): Promise<Buffer> {
  const [{ default: sharp }, words] = await Promise.all([
    import('sharp'),
    drawer().then((lay) => lay(cardWords(card, theme))),
  ]);
  const svg = words.replace(/^<svg[^>]*>/, (open) => open + cardGround(theme));
  return sharp(Buffer.from(svg)).png({ palette: true, dither: 0 }).toBuffer();
}

/** The picture of a card; drawn once, then kept in the cache under its digest. */
export async function cardImage(card: Card): Promise<Buffer> {
  const cached = join(CACHE, `${cardDigest(card)}.png`);
  const known = await readFile(cached).catch(() => undefined);
  if (known) return known;
  const image = await draw(card);
  await mkdir(CACHE, { recursive: true });
  // Two builds may draw the same card at once; neither may read half a file.
  const own = `${cached}.${process.pid}`;
  await writeFile(own, image);
  await rename(own, cached);
  return image;
}
