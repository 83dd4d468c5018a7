/**
 * The site's icon as PNG, in the province's own colour; "day-" fills the square for maskable icons.
 */
import sharp from 'sharp';
import favicon from '#site/layouts/favicon.svg?raw';
import { site } from '#site/site.ts';

/** The icons by their names below `/bieu-tuong/`, and their sizes in pixels. */
export const ICONS = {
  '192': { size: 192, full: false },
  '512': { size: 512, full: false },
  'day-512': { size: 512, full: true },
} as const;

const BACKGROUND = /<rect width="32" height="32" rx="7" fill="#[0-9a-f]{6}"\s*\/>/;

/** Masks cut up to a fifth off each side: the drawing shrinks, its background fills the square. */
function svgOf(full: boolean): string {
  const ground = `<rect width="32" height="32"${full ? '' : ' rx="7"'} fill="${site().colours.brand}"/>`;
  const drawing = favicon.replace(BACKGROUND, '').replace(/^[^>]*>|<\/svg>\s*$/g, '');
  const placed = full ? `<g transform="translate(3.2 3.2) scale(.8)">${drawing}</g>` : drawing;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground}${placed}</svg>`;
}

export function iconImage(name: string): Promise<Buffer> {
  const { size, full } = ICONS[name as keyof typeof ICONS];
  return sharp(Buffer.from(svgOf(full)), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}
