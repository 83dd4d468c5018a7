/** Uploaded pictures in the sizes that pages show, named by a digest of their content. */
import { join } from 'node:path';
import sharp from 'sharp';
import { encodePicture, type PictureFormat } from '#lib/node/encode-picture.ts';
import type { Picture } from '#lib/picture.ts';
import { sha256 } from '#lib/node/published-upload.ts';
import { CACHES } from '#lib/node/settings.ts';
import { keptFile } from '#lib/node/write-whole.ts';
import { query } from '#db/db.ts';
import { upload } from './uploads.ts';

const WIDTHS: readonly number[] = [480, 960, 1600];
const CACHE = join(CACHES, 'pictures');

interface Source {
  readonly digest: string;
  readonly width: number;
  readonly height: number;
}
function read(file: string): Buffer {
  const bytes = upload(file.replace(/^\/tep\//, ''));
  if (!bytes) throw new Error(`Thiếu ảnh content/uploads/${file.replace(/^\/tep\//, '')}.`);
  return bytes;
}

/** Adds the file name to the error: the picture library only describes its bytes. */
const unreadable = (file: string) => (error: Error) => {
  throw new Error(
    `Ảnh content/uploads/${file.replace(/^\/tep\//, '')} không mở được (${error.message}). Tải lại ảnh từ bản gốc.`,
    { cause: error },
  );
};

/** The picture at a site address, `/tep/…`. */
const source = query('picture', async (file: string): Promise<Source> => {
  const data = read(file);
  const { autoOrient } = await sharp(data).metadata().catch(unreadable(file));
  return {
    digest: sha256(data).slice(0, 16),
    width: autoOrient.width,
    height: autoOrient.height,
  };
});

/**
 * The sizes of an uploaded picture.
 * @throws when the file is missing or no picture
 */
export async function picture(file: string): Promise<Picture & { avif: Picture['sizes'] }> {
  const original = await source(file);
  const largest = Math.min(original.width, WIDTHS.at(-1) ?? original.width);
  const widths = [...WIDTHS.filter((width) => width < largest), largest];
  const sizesAs = (format: PictureFormat) =>
    widths.map((width) => ({ path: `/hinh/${original.digest}-${width}.${format}`, width }));
  const sizes = sizesAs('webp');
  return {
    src: sizes.at(-1)?.path ?? '',
    sizes,
    avif: sizesAs('avif'),
    width: largest,
    height: Math.round((original.height * largest) / original.width),
  };
}

/** The bytes of one size; encoded once, then kept in the cache. */
export async function pictureFile(
  file: string,
  width: number,
  format: PictureFormat,
): Promise<Buffer> {
  const { digest } = await source(file);
  const cached = join(CACHE, `${digest}-${width}.${format}`);
  return keptFile(cached, () => encodePicture(read(file), width, format).catch(unreadable(file)));
}
