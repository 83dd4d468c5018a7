/** Publishes `content/uploads/` at `/tep/` of the site, without what is not public (any longer). */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { publishedUpload } from '#lib/node/published-upload.ts';
import { hiddenUploads } from './hidden-uploads.ts';

export interface UploadsToPublish {
  contentDir: string;
  outDir: string;
  /** The cache folder. */
  cacheDir: string;
  now: Date;
}

/** @returns how many files were published */
export async function publishUploads(options: UploadsToPublish): Promise<number> {
  const { contentDir, outDir, cacheDir, now } = options;
  const root = join(contentDir, 'uploads');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const hidden = await hiddenUploads(contentDir, now);
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((name) => !hidden.has(name.split(sep).join('/')));
  for (const name of files) {
    const to = join(outDir, 'tep', name);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, await publishedUpload(join(root, name), cacheDir));
  }
  return files.length;
}
