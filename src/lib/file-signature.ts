/**
 * The files that may be uploaded, for the CMS server that receives them and the check of the
 * repository. Servers deliver a file by its extension, and its bytes are its real format; both must
 * agree. SVG is refused because it can contain script; so are macros under any file name.
 */

/** 30 MB is a scanned decree of 300 pages. */
export const MAX_UPLOAD_BYTES = 30 * 1024 * 1024;

const latin1 = new TextDecoder('latin1');
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  latin1.decode(bytes.subarray(from, to));

export const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Active content of Office files: VBA, macro sheets of Excel 4, ActiveX controls. Part names are
 * case-insensitive (ECMA-376 part 2, 6.2.2.3), hence lower case.
 */
const ACTIVE_PARTS = ['vbaproject.bin', 'xl/macrosheets/', '/activex/'];

/**
 * Returns whether it is a ZIP with the content types of an Office file and the folder of that kind.
 * Part names are uncompressed before each part and in the central directory, so the whole file is
 * searched.
 */
const isOffice = (bytes: Uint8Array, folder: string): boolean => {
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return false;
  const text = latin1.decode(bytes).toLowerCase();
  return (
    text.includes('[content_types].xml') &&
    text.includes(folder) &&
    !ACTIVE_PARTS.some((part) => text.includes(part))
  );
};

/** AVIF is an ISO media file with `avif` or `avis` among its brands. */
const isAvif = (bytes: Uint8Array): boolean =>
  ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 40));

const JPEG = (bytes: Uint8Array) => startsWith(bytes, 0xff, 0xd8, 0xff);
const KINDS: ReadonlyMap<string, (bytes: Uint8Array) => boolean> = new Map([
  ['pdf', (bytes) => ascii(bytes, 0, 5) === '%PDF-'],
  ['docx', (bytes) => isOffice(bytes, 'word/')],
  ['xlsx', (bytes) => isOffice(bytes, 'xl/')],
  ['jpg', JPEG],
  ['jpeg', JPEG],
  ['png', (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['webp', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
  ['avif', isAvif],
]);

/** Allowed extensions in lower case. */
export const UPLOAD_EXTENSIONS: ReadonlySet<string> = new Set(KINDS.keys());

export const PICTURE_EXTENSIONS: ReadonlySet<string> = new Set(
  [...UPLOAD_EXTENSIONS].filter((kind) => !['pdf', 'docx', 'xlsx'].includes(kind)),
);

/** Returns the extension of the path's last part without the dot; empty if there is none. */
export const extensionOf = (path: string): string =>
  /\.([^./]*)$/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? '';

/** Returns whether the bytes match the extension (lower case, without dot). */
export const fitsExtension = (bytes: Uint8Array, extension: string): boolean =>
  KINDS.get(extension)?.(bytes) ?? false;

/** Reads a number of four bytes, little-endian (WebP) or big-endian (AVIF). */
const uint32 = (bytes: Uint8Array, at: number, littleEndian: boolean): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, littleEndian);

/** The last box of an ISO media file ends where the file ends; size 0 means "to the end". */
function boxesFit(bytes: Uint8Array): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = uint32(bytes, at, false);
    if (size === 0) return true;
    if (size < 8) return false;
    at += size;
  }
  return at === bytes.length;
}

/**
 * Completeness tests by extension. An interrupted upload has the right first bytes, but a
 * truncated picture cannot be decoded and stops the build.
 */
const WHOLE: ReadonlyMap<string, (bytes: Uint8Array) => boolean> = new Map([
  ['jpg', (bytes) => endsJpeg(bytes)],
  ['jpeg', (bytes) => endsJpeg(bytes)],
  ['png', (bytes) => latin1.decode(bytes.subarray(-4096)).includes('IEND')],
  ['webp', (bytes) => bytes.length >= 12 && uint32(bytes, 4, true) + 8 <= bytes.length + 1],
  ['avif', boxesFit],
]);

/** The end marker must come after the last start of scan (an embedded thumbnail has both too). */
const endsJpeg = (bytes: Uint8Array): boolean => {
  const text = latin1.decode(bytes);
  return text.lastIndexOf('\u00FF\u00D9') > text.lastIndexOf('\u00FF\u00DA');
};

export type UploadFault = 'extension' | 'size' | 'bytes' | 'cut';

/**
 * Returns why a file may not be uploaded under that name; undefined if it may.
 * @param read returns the whole content; not called if name or size already fail
 */
export function uploadFault(
  name: string,
  size: number,
  read: () => Uint8Array,
): UploadFault | undefined {
  const extension = extensionOf(name);
  if (!UPLOAD_EXTENSIONS.has(extension)) return 'extension';
  if (size > MAX_UPLOAD_BYTES) return 'size';
  const bytes = read();
  if (!fitsExtension(bytes, extension)) return 'bytes';
  return WHOLE.get(extension)?.(bytes) === false ? 'cut' : undefined;
}

/** A PDF ends with its marker; programs may write a little after it. The check reads PDFs whole. */
export const isCutPdf = (name: string, bytes: Uint8Array): boolean =>
  extensionOf(name) === 'pdf' && !latin1.decode(bytes.subarray(-65_536)).includes('%%EOF');
