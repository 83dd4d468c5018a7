/**
 * What the files with all documents are joined from: the files of a document, compressed, and its
 * line; and blocks of many documents. Kept on disk under the digest of their content, so that after
 * a change one document is compressed and one block is joined again.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFolder } from '#features/directive/outputs/archive.ts';
import { withdrawalOf } from '#features/directive/rules/validity.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import { SETTINGS } from '#lib/node/settings.ts';
import { writeWhole } from '#lib/node/write-whole.ts';
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

const LENGTH_BYTES = 4;

/** The fields one after the other, each after its length. */
function* packed<T extends string>(
  names: readonly T[],
  fields: Readonly<Record<T, Buffer>>,
): Generator<Buffer> {
  for (const name of names) {
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(fields[name].length);
    yield length;
    yield fields[name];
  }
}

/** The fields of a file, without a copy of their bytes. */
function unpacked<T extends string>(names: readonly T[], file: Buffer): Record<T, Buffer> {
  let at = 0;
  const fields = names.map((name) => {
    const start = at + LENGTH_BYTES;
    at = start + file.readUInt32LE(at);
    return [name, file.subarray(start, at)] as const;
  });
  return Object.fromEntries(fields) as Record<T, Buffer>;
}

async function kept<T extends string>(
  digest: string,
  names: readonly T[],
  make: () => Promise<Readonly<Record<T, Buffer>>>,
): Promise<Readonly<Record<T, Buffer>>> {
  const file = join(FOLDER, digest + FORMAT);
  if (existsSync(file)) return unpacked(names, readFileSync(file));
  const made = await make();
  writeWhole(file, packed(names, made));
  return made;
}

/**
 * The part of a document.
 * @param digest of its texts
 * @param texts called where no part is kept under that digest
 */
export const archivePart = (
  digest: string,
  { id, data }: DirectiveEntry,
  texts: () => Texts | Promise<Texts>,
): Promise<Part> =>
  kept(digest, ['archive', 'lines'], async () => {
    const content = await texts();
    const names = withdrawalOf(data) ? (['index.json'] as const) : FILES;
    const folder = archiveFolder(id, data.sample);
    const archive = zip(names.map((name) => [folder + name, deflate(content[name])]));
    return { archive, lines: Buffer.from(content.line) };
  });

/**
 * Several parts joined, and their lines compressed.
 * @param digest of the parts
 * @param parts called where no block is kept under that digest
 */
export const archiveBlock = (
  digest: string,
  parts: () => Promise<readonly Part[]>,
): Promise<Part & { readonly deflated: Buffer }> =>
  kept(digest, ['archive', 'lines', 'deflated'], async () => {
    const all = await parts();
    const lines = Buffer.concat(all.map((part) => part.lines));
    return {
      archive: joinArchives(all.map(({ archive }) => archive)),
      lines,
      deflated: deflateBlock(lines),
    };
  });

/** Removes the parts of earlier wordings. */
export function removeOtherParts(digests: ReadonlySet<string>): void {
  if (!existsSync(FOLDER)) return;
  const needed = new Set(Array.from(digests, (digest) => digest + FORMAT));
  for (const name of readdirSync(FOLDER))
    if (!needed.has(name)) rmSync(join(FOLDER, name), { force: true });
}
