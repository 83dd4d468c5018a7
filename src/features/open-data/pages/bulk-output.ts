/** Files of the open data that are too large for memory: on disk, under their digests. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { SETTINGS } from '#lib/node/settings.ts';
import { GzipWriter } from '#lib/node/zip.ts';
import type { DataFile, FileAbout } from '#outputs/open-data/catalogue.ts';

const FOLDER = join(SETTINGS.cacheDir, 'bulk');

/** Where a finished file is. Other content may use the same cache, so its name has its digest. */
export const bulkPath = ({ name, sha256 }: Pick<DataFile, 'name' | 'sha256'>): string =>
  join(FOLDER, `${sha256}-${name}`);

/** Long enough that no other publication still reads an earlier file. */
const OLD_MS = 60 * 60 * 1000;

function removeEarlier({ name }: DataFile): void {
  const earlier = (file: string) => file.endsWith(`-${name}`) || file.endsWith(`-${name}.gz`);
  for (const file of readdirSync(FOLDER).filter(earlier)) {
    const path = join(FOLDER, file);
    const { mtimeMs = Infinity } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > OLD_MS) rmSync(path, { force: true });
  }
}

function writeAll(descriptor: number, piece: Uint8Array): void {
  for (let done = 0; done < piece.length;) done += writeSync(descriptor, piece, done);
}

/**
 * A file written and measured in pieces; it gets its final name when complete.
 * @param hasCopy is every piece given by `deflateBlock` too, for a compressed copy beside the file?
 */
export function bulkOutput(about: FileAbout, hasCopy = false) {
  mkdirSync(FOLDER, { recursive: true });
  const draft = join(FOLDER, `.${about.name}.${process.pid}.${threadId}`);
  const whole = openSync(draft, 'w');
  const copy = hasCopy ? openSync(`${draft}.gz`, 'w') : undefined;
  const gzip = copy === undefined ? undefined : new GzipWriter((piece) => writeAll(copy, piece));
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write: (piece: Uint8Array, deflated?: Uint8Array): void => {
      writeAll(whole, piece);
      hash.update(piece);
      bytes += piece.length;
      if (deflated) gzip?.add(piece, deflated);
    },
    end: (): DataFile => {
      gzip?.end();
      for (const file of [whole, copy]) if (file !== undefined) closeSync(file);
      const file = { ...about, bytes, sha256: hash.digest('hex') };
      renameSync(draft, bulkPath(file));
      if (copy !== undefined) renameSync(`${draft}.gz`, `${bulkPath(file)}.gz`);
      removeEarlier(file);
      return file;
    },
  };
}
