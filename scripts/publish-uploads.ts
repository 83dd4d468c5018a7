/** Copies `content/uploads/` to `/tep/` of the site; pictures lose what cameras write into them. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import sharp from 'sharp';

const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif']);

/** The picture upright and without EXIF, GPS and thumbnails; kept by digest, since encoding is slow. */
async function cleanPicture(file: string, cache: string): Promise<Buffer> {
  const original = await readFile(file);
  const key = join(cache, createHash('sha256').update(original).digest('hex') + extname(file));
  const cached = await readFile(key).catch(() => undefined);
  if (cached) return cached;
  const clean = await sharp(original).rotate().toBuffer();
  await mkdir(cache, { recursive: true });
  await writeFile(key, clean);
  return clean;
}

/**
 * @param contentDir the content tree
 * @param outDir the site's folder
 * @returns how many files were published
 */
export async function publishUploads(
  contentDir: string,
  outDir: string,
  cacheDir: string,
): Promise<number> {
  const root = join(contentDir, 'uploads');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  for (const entry of files) {
    const from = join(entry.parentPath, entry.name);
    const to = join(outDir, 'tep', relative(root, from));
    await mkdir(dirname(to), { recursive: true });
    if (PICTURES.has(extname(entry.name).toLowerCase()))
      await writeFile(to, await cleanPicture(from, join(cacheDir, 'pictures')));
    else await copyFile(from, to);
  }
  return files.length;
}
