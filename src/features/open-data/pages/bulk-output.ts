/** Files of the open data that are too large for memory: on disk, under their digests. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { threadId } from 'node:worker_threads';
import { SETTINGS } from '#lib/node/settings.ts';
import type { DataFile, FileAbout } from '#outputs/open-data/catalogue.ts';

const FOLDER = join(SETTINGS.cacheDir, 'bulk');

/** Other content may be published from the same cache, so files are named by their digest. */
const bulkPath = ({ name, sha256 }: Pick<DataFile, 'name' | 'sha256'>): string =>
  join(FOLDER, `${sha256}-${name}`);

/** Long enough that no other publication still reads an earlier file. */
const OLD_MS = 60 * 60 * 1000;

function removeEarlier({ name }: DataFile): void {
  for (const file of readdirSync(FOLDER).filter((each) => each.endsWith(`-${name}`))) {
    const path = join(FOLDER, file);
    const { mtimeMs = Infinity } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > OLD_MS) rmSync(path, { force: true });
  }
}

/** An archive of 5,000 documents comes in 60,000 pieces: to write each took a third longer. */
const WORTH_A_WRITE = 1 << 20;

/** A file written and measured in pieces; it gets its final name when complete. */
export function bulkOutput(about: FileAbout) {
  mkdirSync(FOLDER, { recursive: true });
  const own = join(FOLDER, `.${about.name}.${process.pid}.${threadId}`);
  const descriptor = openSync(own, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    const block = Buffer.concat(waiting);
    for (let done = 0; done < block.length;) done += writeSync(descriptor, block, done);
    hash.update(block);
    bytes += block.length;
    [waiting, size] = [[], 0];
  };
  return {
    write: (piece: Uint8Array): void => {
      waiting.push(piece);
      size += piece.length;
      if (size >= WORTH_A_WRITE) flush();
    },
    end: (): DataFile => {
      flush();
      closeSync(descriptor);
      const file = { ...about, bytes, sha256: hash.digest('hex') };
      renameSync(own, bulkPath(file));
      removeEarlier(file);
      return file;
    },
  };
}

/** The bytes of a file as a stream: 100 MB in one piece would be copied four times. */
export const bulkContent = (file: DataFile): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    createReadStream(bulkPath(file), { highWaterMark: 1 << 20 }),
  ) as ReadableStream<Uint8Array>;
