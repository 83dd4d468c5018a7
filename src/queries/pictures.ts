/** Uploaded pictures in the sizes that pages show: WebP without EXIF, named by their content. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { SETTINGS } from '#lib/settings.ts';

const WIDTHS = [480, 960, 1600] as const;
const CACHE = join(SETTINGS.cacheDir, '..', 'pictures');

export interface Picture {
  /** Site path of the largest size. */
  src: string;
  /** Site path and width of each size, smallest first. */
  sizes: { path: string; width: number }[];
  width: number;
  height: number;
}

interface Source {
  digest: string;
  data: Buffer;
}
const sources = new Map<string, Promise<Source>>();

/** @param file site address of the upload, `/tep/…` */
function source(file: string): Promise<Source> {
  let loaded = sources.get(file);
  if (!loaded) {
    const path = join(SETTINGS.contentDir, 'uploads', file.replace(/^\/tep\//, ''));
    loaded = readFile(path).then((data) => ({
      data,
      digest: createHash('sha256').update(data).digest('hex').slice(0, 16),
    }));
    sources.set(file, loaded);
  }
  return loaded;
}

/** The sizes of an uploaded picture. @throws when the file is missing or no picture */
export async function picture(file: string): Promise<Picture> {
  const { data, digest } = await source(file);
  const { autoOrient } = await sharp(data).metadata();
  const widths = WIDTHS.filter((width) => width < autoOrient.width);
  widths.push(Math.min(autoOrient.width, 1600) as (typeof WIDTHS)[number]);
  const sizes = [...new Set(widths)].map((width) => ({
    path: `/hinh/${digest}-${width}.webp`,
    width,
  }));
  const largest = sizes.at(-1) ?? { path: '', width: autoOrient.width };
  const height = Math.round((autoOrient.height * largest.width) / autoOrient.width);
  return { src: largest.path, sizes, width: largest.width, height };
}

/** The bytes of one size; encoded once, then kept in the cache. */
export async function pictureFile(file: string, width: number): Promise<Buffer> {
  const { data, digest } = await source(file);
  const cached = join(CACHE, `${digest}-${width}.webp`);
  const known = await readFile(cached).catch(() => undefined);
  if (known) return known;
  const encoded = await sharp(data).rotate().resize({ width }).webp({ quality: 78 }).toBuffer();
  await mkdir(CACHE, { recursive: true });
  await writeFile(cached, encoded);
  return encoded;
}
