/**
 * Returns an uploaded file as published. Metadata of cameras and phones is removed from pictures;
 * all other files, and pictures without metadata, are unchanged to the byte, so that the page shows
 * the digest that an office computes of its file.
 */
import { hash } from 'node:crypto';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { PICTURE_EXTENSIONS, extensionOf } from '#lib/file-signature.ts';
import { keptFile } from './write-whole.ts';

export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes);

/** Returns whether a picture has EXIF (place, device, rotation), XMP, IPTC or comments. */
async function hasTraces(picture: Buffer): Promise<boolean> {
  const { exif, xmp, iptc, comments, tifftagPhotoshop } = await sharp(picture).metadata();
  return Boolean(exif ?? xmp ?? iptc ?? tifftagPhotoshop) || (comments?.length ?? 0) > 0;
}

/** Returns the picture upright and without metadata; cached by digest, since encoding is slow. */
const clean = (original: Buffer, extension: string, cacheDir: string): Promise<Buffer> =>
  keptFile(join(cacheDir, 'uploads', sha256(original) + extension), () =>
    sharp(original).autoOrient().toBuffer(),
  );

/**
 * @param file the name of the upload, for messages
 * @param original its bytes
 * @param cacheDir the folder of caches
 * @throws when it has a picture's name but is no picture
 */
export async function publishedUpload(
  file: string,
  original: Buffer,
  cacheDir: string,
): Promise<Buffer> {
  if (!PICTURE_EXTENSIONS.has(extensionOf(file).toLowerCase())) return original;
  try {
    if (!(await hasTraces(original))) return original;
    return await clean(original, extname(file).toLowerCase(), cacheDir);
  } catch (error) {
    // Published unchanged, it might reveal where it was taken.
    throw new Error(`${file}: không mở được ảnh này`, { cause: error });
  }
}
