/**
 * The files of a document in the archive of all documents, compressed, and its line in the file of
 * all: kept on disk under the digest of their content, so that after a change only one document is
 * compressed again.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { SETTINGS } from '#lib/node/settings.ts';
import { keptFile, writeWhole } from '#lib/node/write-whole.ts';
import { deflate, deflateBlock, type Deflated } from '#lib/node/zip.ts';

const FOLDER = join(SETTINGS.cacheDir, 'archive-parts-3');
const FILES = ['van-ban.md', 'index.json', 'akn.xml'] as const;

type Name = (typeof FILES)[number];
type Texts = Readonly<Record<Name | 'line', string>>;
type Part = Readonly<Record<Name, Deflated>> & { readonly line: Buffer };

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
  if (existsSync(file)) return deserialize(readFileSync(file)) as Part;
  const contents = await texts();
  const files = FILES.map((name) => [name, deflate(contents[name])] as const);
  const part = { ...Object.fromEntries(files), line: Buffer.from(contents.line) } as Part;
  writeWhole(file, serialize(part));
  return part;
}

/** Lines of several documents, compressed. @param digest of what the lines are made of */
export const linesBlock = (digest: string, lines: Buffer): Promise<Buffer> =>
  keptFile(join(FOLDER, digest), async () => deflateBlock(lines));

/** Removes the parts of earlier wordings. */
export function removeOtherParts(digests: ReadonlySet<string>): void {
  if (!existsSync(FOLDER)) return;
  for (const name of readdirSync(FOLDER))
    if (!digests.has(name)) rmSync(join(FOLDER, name), { force: true });
}
