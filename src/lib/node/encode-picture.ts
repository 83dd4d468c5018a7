/** Encodes an uploaded picture for the site. */
import sharp, { type Sharp } from 'sharp';

// AVIF of several threads has other bytes, and sharp's default depends on the machine and its allocator.
sharp.concurrency(1);

/**
 * Measured on the fifteen pictures of `tests/site/`, three sizes each: WebP takes 3.7 s of processor
 * time and 1,726 KiB, AVIF of effort 1 takes 7.4 s and 1,515 KiB; effort 2 saves 77 KiB more and
 * takes 12.5 s.
 */
const ENCODERS = {
  avif: (picture: Sharp) => picture.avif({ quality: 55, effort: 1 }),
  webp: (picture: Sharp) => picture.webp({ quality: 78 }),
} as const;
export type PictureFormat = keyof typeof ENCODERS;

/**
 * Returns the picture in that width, upright and without metadata (place, device, thumbnail): sharp
 * copies metadata only on request.
 * @throws when the bytes are not a picture
 */
export const encodePicture = (
  original: Uint8Array,
  width: number,
  format: PictureFormat,
): Promise<Buffer> => ENCODERS[format](sharp(original).autoOrient().resize({ width })).toBuffer();
