/** Files that are written to disk piece by piece while they are made, and read from there. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DataFile } from '#domain/open-data/catalogue.ts';
import { SETTINGS } from '#lib/node/settings.ts';

const FOLDER = join(SETTINGS.cacheDir, 'bulk');

/** A file written in pieces and measured on the way; it takes its name when it is whole. */
export function bulkOutput(about: Omit<DataFile, 'bytes' | 'sha256'>) {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, about.name);
  const own = `${path}.${process.pid}`;
  const file = openSync(own, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    write: (piece: Uint8Array): void => {
      for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
      hash.update(piece);
      bytes += piece.length;
    },
    end: (): DataFile => {
      closeSync(file);
      renameSync(own, path);
      return { ...about, bytes, sha256: hash.digest('hex') };
    },
  };
}

/** The bytes of a file, in pieces: 100 MB as one piece would be copied four times on its way. */
export const bulkContent = ({ name }: DataFile): ReadableStream<Uint8Array> =>
  Readable.toWeb(
    createReadStream(join(FOLDER, name), { highWaterMark: 1 << 20 }),
  ) as ReadableStream<Uint8Array>;
