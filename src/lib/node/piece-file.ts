/** Files of pieces, each after its length, which are read one at a time. */
import { closeSync, openSync, readSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

const LENGTH_BYTES = 4;

function* withLengths(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) {
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(piece.length);
    yield length;
    yield piece;
  }
}

/** Writes such a file as `writeWhole` does. */
export const writePieces = (file: string, pieces: Iterable<Uint8Array>): void =>
  writeWhole(file, withLengths(pieces));

/**
 * The file is closed when the last piece is taken, or no further one is asked for.
 * @throws Error when the file is missing or damaged
 */
export function* piecesIn(file: string): Generator<Buffer> {
  const source = openSync(file, 'r');
  const bytes = (length: number): Buffer => {
    const read = Buffer.alloc(length);
    return read.subarray(0, readSync(source, read));
  };
  try {
    for (let next = bytes(LENGTH_BYTES); next.length > 0; next = bytes(LENGTH_BYTES))
      yield bytes(next.readUInt32LE());
  } finally {
    closeSync(source);
  }
}
