/** Stores bytes in a file instead of in memory: appended once, read back by offset and length. */
import { openSync, readSync, unlinkSync, writeSync } from 'node:fs';

/** A byte range of the file. */
export type Place = readonly [offset: number, length: number];

export class Spool {
  readonly #file: number;
  #size = 0;

  /** @param path a new file; an existing one is emptied */
  constructor(path: string) {
    this.#file = openSync(path, 'w+');
  }

  /** Creates a file without a name, which is deleted when the process ends. */
  static nameless(path: string): Spool {
    const spool = new Spool(path);
    unlinkSync(path);
    return spool;
  }

  append(bytes: Uint8Array): Place {
    const place: Place = [this.#size, bytes.length];
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#size + done);
    this.#size += bytes.length;
    return place;
  }

  read = (place: Place): Buffer => readPlace(this.#file, place);
}

/** Reads a byte range. @throws RangeError when the file is shorter than that */
export function readPlace(file: number, [offset, length]: Place): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const count = readSync(file, bytes, done, length - done, offset + done);
    if (count === 0) throw new RangeError(`The file ends before byte ${offset + length}`);
    done += count;
  }
  return bytes;
}
