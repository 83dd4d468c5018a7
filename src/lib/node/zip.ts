/**
 * Compresses files, and writes ZIP archives of precompressed members; equal members give equal bytes
 * (no clock, no host). fflate writes the format; this module joins archives, so that what stays is
 * not written again.
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
/** More members need the end of a ZIP64 archive. */
const MOST_MEMBERS = 0xffff;
/** More bytes would need ZIP64 in each member too. */
const MOST_BYTES = 0xffffffff;

/** The fields of the record at an archive's end, which has no comment here (APPNOTE 4.3.16). */
const END = { length: 22, members: 8, allMembers: 10, directorySize: 12, directoryStart: 16 };
/** The fields of a member's record in the directory before it, which ends with its name (4.3.12). */
const RECORD = { length: 46, nameLength: 28, start: 42 };

/** The end of an archive as ZIP64 has it, and where that is (APPNOTE 4.3.14, 4.3.15). */
function zip64End(members: number, directorySize: number, directoryStart: number): Buffer {
  const end = Buffer.alloc(76);
  end.writeUInt32LE(0x06064b50);
  end.writeUInt32LE(44, 4); // the length of what follows
  for (const version of [12, 14]) end.writeUInt16LE(45, version);
  for (const count of [24, 32]) end.writeUInt32LE(members, count);
  end.writeUInt32LE(directorySize, 40);
  end.writeUInt32LE(directoryStart, 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeUInt32LE(directoryStart + directorySize, 64);
  end.writeUInt32LE(1, 72); // disks
  return end;
}

/** An archive of few members, in their order. */
export function zip(members: Iterable<readonly [path: string, file: Deflated]>): Buffer {
  const pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [filename, { bytes, crc, size }] of members) {
    const member: ZipInputFile = { filename, crc, size, compression: DEFLATED, mtime: DATE };
    archive.add(member);
    // A Buffer from zlib or a file never shares its memory with another thread.
    member.ondata?.(null, bytes as Buffer<ArrayBuffer>, true);
  }
  archive.end();
  return Buffer.concat(pieces);
}

/** Joins archives of `zip` into one that is as if all their members had been given to it. */
export class ZipWriter {
  readonly #write: (piece: Uint8Array) => void;
  readonly #directory: Buffer[] = [];
  #members = 0;
  /** Bytes of members that were written. */
  #start = 0;

  constructor(write: (piece: Uint8Array) => void) {
    this.#write = write;
  }

  /** @throws RangeError beyond 4 GB */
  add(archive: Buffer): void {
    const end = archive.subarray(-END.length);
    const size = end.readUInt32LE(END.directoryStart);
    this.#members += end.readUInt16LE(END.members);
    if (this.#start + size > MOST_BYTES)
      throw new RangeError('The archive is larger than a ZIP file can be');
    const directory = Buffer.from(archive.subarray(size, -END.length));
    for (let at = 0; at < directory.length;) {
      const start = at + RECORD.start;
      directory.writeUInt32LE(directory.readUInt32LE(start) + this.#start, start);
      at += RECORD.length + directory.readUInt16LE(at + RECORD.nameLength);
    }
    this.#directory.push(directory);
    this.#write(archive.subarray(0, size));
    this.#start += size;
  }

  end(): void {
    const directory = Buffer.concat(this.#directory);
    const end = zip([]);
    for (const field of [END.members, END.allMembers])
      end.writeUInt16LE(Math.min(this.#members, MOST_MEMBERS), field);
    end.writeUInt32LE(directory.length, END.directorySize);
    end.writeUInt32LE(this.#start, END.directoryStart);
    this.#write(directory);
    if (this.#members > MOST_MEMBERS)
      this.#write(zip64End(this.#members, directory.length, this.#start));
    this.#write(end);
  }
}

/** The same in memory. */
export function joinArchives(archives: readonly Buffer[]): Buffer {
  const pieces: Uint8Array[] = [];
  const writer = new ZipWriter((piece) => pieces.push(piece));
  for (const archive of archives) writer.add(archive);
  writer.end();
  return Buffer.concat(pieces);
}
