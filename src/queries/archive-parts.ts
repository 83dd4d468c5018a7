/**
 * The files of a document in the archives of all documents, compressed: kept on disk under the digest
 * of their content, so that after a change only one document is compressed again.
 */
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { SETTINGS } from '#lib/node/settings.ts';
import { deflate, type Deflated } from '#lib/node/zip.ts';

const FOLDER = join(SETTINGS.cacheDir, 'archive-parts');
const FILES = ['van-ban.md', 'index.json', 'akn.xml', 'line'] as const;

type Texts = Readonly<Record<(typeof FILES)[number], string>>;
type Part = Readonly<Record<(typeof FILES)[number], Deflated>>;

/**
 * The compressed files of a document.
 * @param digest of its texts
 * @param texts called where no part is kept under that digest
 */
export async function archivePart(
  digest: string,
  texts: () => Texts | Promise<Texts>,
): Promise<Part> {
  const file = join(FOLDER, digest);
  const known = await readFile(file).catch(() => undefined);
  if (known) return deserialize(known) as Part;
  const contents = await texts();
  const files = FILES.map(async (name) => [name, await deflate(contents[name])] as const);
  const part = Object.fromEntries(await Promise.all(files)) as Part;
  await mkdir(FOLDER, { recursive: true });
  const own = `${file}.${process.pid}.${threadId}`;
  await writeFile(own, serialize(part));
  await rename(own, file);
  return part;
}

/** Removes the parts of earlier wordings. */
export async function removeOtherParts(digests: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(FOLDER).catch(() => []))
    if (!digests.has(name)) await rm(join(FOLDER, name), { force: true });
}
