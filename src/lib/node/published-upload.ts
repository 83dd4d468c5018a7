/**
 * An uploaded file as readers get it. Pictures lose what cameras and phones write into them; all
 * else, pictures without such traces included, stays the same to the byte, so that the digest an
 * office computes of its file is the one the page shows.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { PICTURE_EXTENSIONS, extensionOf } from '#lib/file-signature.ts';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** EXIF (place, device, thumbnail), XMP, IPTC, comments; or a turn that only EXIF tells. */
async function hasTraces(picture: Buffer): Promise<boolean> {
  const { exif, xmp, iptc, comments, tifftagPhotoshop } = await sharp(picture).metadata();
  return Boolean(exif ?? xmp ?? iptc ?? tifftagPhotoshop) || (comments?.length ?? 0) > 0;
}

/** The picture upright and without traces; kept by digest, since encoding is slow. */
async function clean(original: Buffer, extension: string, cacheDir: string): Promise<Buffer> {
  const folder = join(cacheDir, 'uploads');
  const kept = join(folder, sha256(original) + extension);
  const known = await readFile(kept).catch(() => undefined);
  if (known) return known;
  const cleaned = await sharp(original).autoOrient().toBuffer();
  await mkdir(folder, { recursive: true });
  await writeFile(`${kept}.${process.pid}`, cleaned);
  await rename(`${kept}.${process.pid}`, kept);
  return cleaned;
}

/**
 * @param file the upload on disk
 * @param cacheDir the folder of caches
 * @throws when the file is missing, or named as a picture and is none
 */
export async function publishedUpload(file: string, cacheDir: string): Promise<Buffer> {
  const original = await readFile(file);
  if (!PICTURE_EXTENSIONS.has(extensionOf(file).toLowerCase())) return original;
  try {
    if (!(await hasTraces(original))) return original;
    return await clean(original, extname(file).toLowerCase(), cacheDir);
  } catch (error) {
    // Published as it is, it might tell where it was taken.
    throw new Error(`${file}: không mở được ảnh này`, { cause: error });
  }
}
