/**
 * ZIP archives of members that are compressed already, piece by piece: the same members give the same
 * bytes (no clock, no host). More than 65,535 members need ZIP64, which is written then.
 * By APPNOTE 6.3.10 of PKWARE.
 */
import { promisify } from 'node:util';
import { crc32, deflateRaw, inflateRawSync } from 'node:zlib';

/** A file as it stands in an archive. */
export interface Deflated {
  readonly bytes: Buffer;
  /** Of the file itself, before it was compressed. */
  readonly crc: number;
  readonly size: number;
}

const deflateAsync = promisify(deflateRaw);

export async function deflate(content: string | Uint8Array): Promise<Deflated> {
  const raw = typeof content === 'string' ? Buffer.from(content) : content;
  return { bytes: await deflateAsync(raw), crc: crc32(raw), size: raw.length };
}

export const inflate = ({ bytes }: Deflated): Buffer => inflateRawSync(bytes);

/** 1 January 1980, the first day ZIP knows: dates of files would differ from build to build. */
const DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const MOST_MEMBERS = 0xffff;
const MOST_BYTES = 0xffffffff;

/** The fields that a member's own header and the list at the end share. */
function common({ bytes, crc, size }: Deflated, name: Buffer, version: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(version, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt16LE(DATE, 8);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(bytes.length, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

const signature = (letters: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(letters);
  return bytes;
};

function listEntry(file: Deflated, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const made = Buffer.from([20, 0]);
  return Buffer.concat([signature(0x02014b50), made, common(file, name, 20), rest, name]);
}

function ending(count: number, listSize: number, listOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, MOST_MEMBERS), 8);
  end.writeUInt16LE(Math.min(count, MOST_MEMBERS), 10);
  end.writeUInt32LE(listSize, 12);
  end.writeUInt32LE(listOffset, 16);
  if (count < MOST_MEMBERS) return end;
  const large = Buffer.alloc(76);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(45, 12);
  large.writeUInt16LE(45, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(listSize), 40);
  large.writeBigUInt64LE(BigInt(listOffset), 48);
  large.writeUInt32LE(0x07064b50, 56);
  large.writeBigUInt64LE(BigInt(listOffset + listSize), 64);
  large.writeUInt32LE(1, 72);
  return Buffer.concat([large, end]);
}

/** Takes members in order and hands the archive on in pieces, so that it never stands in memory. */
export class ZipWriter {
  readonly #write: (piece: Buffer) => void;
  readonly #list: Buffer[] = [];
  #offset = 0;

  constructor(write: (piece: Buffer) => void) {
    this.#write = write;
  }

  /** @throws RangeError beyond 4 GB, which would need more than is written here */
  add(path: string, file: Deflated): void {
    const name = Buffer.from(path);
    this.#list.push(listEntry(file, name, this.#offset));
    const header = Buffer.concat([signature(0x04034b50), common(file, name, 20), name]);
    this.#offset += header.length + file.bytes.length;
    if (this.#offset > MOST_BYTES) throw new RangeError('The archive is larger than 4 GB');
    this.#write(header);
    this.#write(file.bytes);
  }

  end(): void {
    const list = Buffer.concat(this.#list);
    this.#write(list);
    this.#write(ending(this.#list.length, list.length, this.#offset));
  }
}
