/**
 * What the files with all documents are joined from: the files of a document, compressed, and its
 * line; and blocks of many documents. Kept on disk under the digest of their content, so that after
 * a change one document is compressed and one block is joined again.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFolder } from '#features/directive/outputs/archive.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { piecesIn, writePieces } from '#lib/node/piece-file.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { deflate, deflateBlock, joinArchives, zip } from '#lib/node/zip.ts';

const FOLDER = join(SETTINGS.cacheDir, 'archive-parts');
/** Ends the name of each file; to be raised when files of equal content are written in another way. */
const FORMAT = '.1';

/** The files of a document in the archive. */
const FILES = ['van-ban.md', 'index.json', 'akn.xml'] as const;
type Texts = Readonly<Record<(typeof FILES)[number] | 'line', string>>;

interface Part {
  /** An archive of the files of a document, or of several. */
  readonly archive: Buffer;
  readonly lines: Buffer;
}

async function kept<T extends readonly Buffer[]>(
  digest: string,
  make: () => Promise<T>,
): Promise<T> {
  const file = join(FOLDER, digest + FORMAT);
  if (existsSync(file)) return [...piecesIn(file)] as readonly Buffer[] as T;
  const made = await make();
  writePieces(file, made);
  return made;
}

/**
 * The part of a document.
 * @param digest of its texts
 * @param texts called where no part is kept under that digest
 */
export async function archivePart(
  digest: string,
  { id, data }: DirectiveEntry,
  texts: () => Texts | Promise<Texts>,
): Promise<Part> {
  const [archive, lines] = await kept(digest, async () => {
    const content = await texts();
    const names = withdrawalOf(data) ? (['index.json'] as const) : FILES;
    const folder = archiveFolder(id, data.sample);
    return [
      zip(names.map((name) => [folder + name, deflate(content[name])])),
      Buffer.from(content.line),
    ] as const;
  });
  return { archive, lines };
}

/**
 * Several parts joined, and their lines compressed.
 * @param digest of the parts
 * @param parts called where no block is kept under that digest
 */
export async function archiveBlock(
  digest: string,
  parts: () => Promise<readonly Part[]>,
): Promise<Part & { readonly deflated: Buffer }> {
  const [archive, lines, deflated] = await kept(digest, async () => {
    const all = await parts();
    const joined = Buffer.concat(all.map((part) => part.lines));
    return [joinArchives(all.map((part) => part.archive)), joined, deflateBlock(joined)] as const;
  });
  return { archive, lines, deflated };
}

/** Removes the parts of earlier wordings. */
export function removeOtherParts(digests: ReadonlySet<string>): void {
  if (!existsSync(FOLDER)) return;
  const needed = new Set(Array.from(digests, (digest) => digest + FORMAT));
  for (const name of readdirSync(FOLDER))
    if (!needed.has(name)) rmSync(join(FOLDER, name), { force: true });
}
