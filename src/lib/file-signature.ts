/**
 * Which files may be uploaded, for the CMS server that receives them and the check that finds them in
 * the repository. The extension decides how a server delivers a file, the bytes what it is; both
 * must agree. SVG is refused: it can carry script. So are macros, whatever the file is called.
 */

/** 30 MB is a scanned decree of 300 pages. */
export const MAX_UPLOAD_BYTES = 30 * 1024 * 1024;

const latin1 = new TextDecoder('latin1');
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  latin1.decode(bytes.subarray(from, to));

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * What runs in Office: VBA, the macro sheets of Excel 4, ActiveX controls. Programs compare names
 * of parts without regard to case (ECMA-376 part 2, 6.2.2.3), hence lower case.
 */
const ACTIVE_PARTS = ['vbaproject.bin', 'xl/macrosheets/', '/activex/'];

/**
 * A ZIP with the table of contents of an Office file and the folder of that kind. Names of parts
 * stand uncompressed before each part and in the directory at the end, so the whole file is read.
 */
const isOffice = (bytes: Uint8Array, folder: string): boolean => {
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return false;
  const text = latin1.decode(bytes).toLowerCase();
  return (
    text.includes('[content_types].xml') &&
    text.includes(folder) &&
    !ACTIVE_PARTS.some((part) => text.includes(part))
  );
};

/** AVIF is an ISO media file whose major or compatible brands name it. */
const isAvif = (bytes: Uint8Array): boolean =>
  ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 40));

const JPEG = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff]);
const KINDS: ReadonlyMap<string, (bytes: Uint8Array) => boolean> = new Map([
  ['pdf', (bytes) => ascii(bytes, 0, 5) === '%PDF-'],
  ['docx', (bytes) => isOffice(bytes, 'word/')],
  ['xlsx', (bytes) => isOffice(bytes, 'xl/')],
  ['jpg', JPEG],
  ['jpeg', JPEG],
  ['png', (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['webp', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
  ['avif', isAvif],
]);

/** The kinds that may be uploaded, as extensions in lower case. */
export const UPLOAD_EXTENSIONS: ReadonlySet<string> = new Set(KINDS.keys());

/** Those of them that are pictures. */
export const PICTURE_EXTENSIONS: ReadonlySet<string> = new Set(
  [...UPLOAD_EXTENSIONS].filter((kind) => !['pdf', 'docx', 'xlsx'].includes(kind)),
);

/** What stands after the last dot of a path's last part; empty when there is none. */
export const extensionOf = (path: string): string =>
  /\.([^./]*)$/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? '';

/** Is the whole file what that extension (lower case, without dot) says? */
export const fitsExtension = (bytes: Uint8Array, extension: string): boolean =>
  KINDS.get(extension)?.(bytes) ?? false;

/** Little-endian (WebP) or big-endian (AVIF) number of four bytes. */
const uint32 = (bytes: Uint8Array, at: number, littleEndian: boolean): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, littleEndian);

/** The last boxes of an ISO media file end where the file ends; size 0 means "to the end". */
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
 * Does the file reach its own end? An interrupted upload keeps its first bytes, and with them its
 * kind, but a picture cut off cannot be drawn and stops the build.
 */
const WHOLE: ReadonlyMap<string, (bytes: Uint8Array) => boolean> = new Map([
  ['jpg', (bytes) => endsJpeg(bytes)],
  ['jpeg', (bytes) => endsJpeg(bytes)],
  ['png', (bytes) => latin1.decode(bytes.subarray(-4096)).includes('IEND')],
  ['webp', (bytes) => bytes.length >= 12 && uint32(bytes, 4, true) + 8 <= bytes.length + 1],
  ['avif', boxesFit],
]);

/** The mark of the end, behind the mark before which the picture's own data begin (a thumbnail has both). */
const endsJpeg = (bytes: Uint8Array): boolean => {
  const text = latin1.decode(bytes);
  return text.lastIndexOf('\u00FF\u00D9') > text.lastIndexOf('\u00FF\u00DA');
};

type UploadFault = 'extension' | 'size' | 'bytes' | 'cut';

/**
 * Why a file may not be uploaded under that name; undefined when it may.
 * @param read gives the whole content; not called when name or size already say no
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
