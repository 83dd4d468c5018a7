/**
 * Compresses files, and writes ZIP archives of precompressed members in pieces; equal members give
 * equal bytes (no clock, no host). fflate writes the format; this module adds precompressed members.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A file as stored in an archive. */
export interface Deflated {
  readonly bytes: Buffer;
  /** Of the uncompressed file. */
  readonly crc: number;
  readonly size: number;
}

/** Three quarters of the time of level 6 for 2 % more bytes (documents, measured). */
const LEVEL = 5;

/** A download of a document is compressed for the archive of all, and soon after beside itself. */
const recent: { readonly raw: Uint8Array; readonly deflated: Deflated }[] = [];
const MOST_RECENT = 8;
/** Larger than any document: files with all of them would stay in memory. */
const LARGE = 1 << 20;

/** Not asynchronous, as `compressedCopies`. */
export function deflate(content: string | Uint8Array): Deflated {
  const raw = typeof content === 'string' ? Buffer.from(content) : content;
  const known = recent.find((one) => Buffer.compare(one.raw, raw) === 0);
  if (known) return known.deflated;
  const bytes = deflateRawSync(raw, { level: LEVEL });
  const deflated = { bytes, crc: crc32(raw), size: raw.length };
  if (raw.length > LARGE) return deflated;
  recent.push({ raw, deflated });
  if (recent.length > MOST_RECENT) recent.shift();
  return deflated;
}

/** Deflate, no name, no time, written by Unix (RFC 1952). */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

function gzipEnd(crc: number, size: number): Buffer {
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc, 0);
  end.writeUInt32LE(size % 2 ** 32, 4);
  return end;
}

/** The same as a file of its own. */
export function gzip(content: Uint8Array): Buffer {
  const { bytes, crc, size } = deflate(content);
  return Buffer.concat([GZIP_HEADER, bytes, gzipEnd(crc, size)]);
}

/** A part of a gzip file: a flush ends it at a byte, and it refers to nothing before it (RFC 1951). */
export const deflateBlock = (raw: Uint8Array): Buffer =>
  deflateRawSync(raw, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH });

/** A final block without content. */
const LAST_BLOCK = Buffer.of(3, 0);

/** Writes a gzip file from parts that were compressed apart, so that equal ones are compressed once. */
export class GzipWriter {
  readonly #write: (piece: Uint8Array) => void;
  #crc = 0;
  #size = 0;

  constructor(write: (piece: Uint8Array) => void) {
    this.#write = write;
    write(GZIP_HEADER);
  }

  /** @param deflated of `deflateBlock` */
  add(raw: Uint8Array, deflated: Uint8Array): void {
    this.#crc = crc32(raw, this.#crc);
    this.#size += raw.length;
    this.#write(deflated);
  }

  end(): void {
    this.#write(Buffer.concat([LAST_BLOCK, gzipEnd(this.#crc, this.#size)]));
  }
}

const DEFLATED = 8;
/** 1 January 1980 in local time, the first day of ZIP; the current date varies between builds. */
const DATE = new Date(1980, 0, 1);
/** Limits of archives without the ZIP64 extension. */
const MOST_MEMBERS = 0xffff;
const MOST_BYTES = 0xffffffff;

/** Takes members in order and emits the archive in pieces, never holding all of it in memory. */
export class ZipWriter {
  readonly #zip: Zip;
  #members = 0;
  #bytes = 0;

  constructor(write: (piece: Uint8Array) => void) {
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#bytes += piece.length;
      write(piece);
    });
  }

  /** Adds a member. @throws RangeError beyond 65,535 members or 4 GB, which would need ZIP64 */
  add(path: string, { bytes, crc, size }: Deflated): void {
    this.#members += 1;
    if (this.#members > MOST_MEMBERS || this.#bytes + bytes.length > MOST_BYTES)
      throw new RangeError('The archive is larger than a ZIP file can be');
    const member: ZipInputFile = { filename: path, crc, size, compression: DEFLATED, mtime: DATE };
    this.#zip.add(member);
    // A Buffer from zlib or a file never shares its memory with another thread.
    member.ondata?.(null, bytes as Buffer<ArrayBuffer>, true);
  }

  end(): void {
    this.#zip.end();
  }
}
