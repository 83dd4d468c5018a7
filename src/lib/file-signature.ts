/** What a file is by its first bytes: names lie, and browsers guess. */

/** Enough to recognise every kind below; OOXML files may name their parts late. */
export const HEADER_BYTES = 4096;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const OOXML_PARTS = ['word/', 'xl/', 'ppt/'];

/**
 * A ZIP file whose first entries are those of that Office kind. The kind's own folder may come late,
 * so the common first entries are enough as long as no other kind shows.
 */
const isOoxml = (bytes: Uint8Array, part: string): boolean => {
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return false;
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.includes(part)) return true;
  const common = text.includes('[Content_Types].xml') || text.includes('_rels/');
  return common && !OOXML_PARTS.some((other) => text.includes(other));
};

/** AVIF is an ISO media file whose major or compatible brands name it. */
const isAvif = (bytes: Uint8Array): boolean =>
  ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 40));

const JPEG = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xd8, 0xff]);
const SIGNATURES: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  pdf: (bytes) => ascii(bytes, 0, 5) === '%PDF-',
  docx: (bytes) => isOoxml(bytes, 'word/'),
  xlsx: (bytes) => isOoxml(bytes, 'xl/'),
  jpg: JPEG,
  jpeg: JPEG,
  png: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  webp: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  avif: isAvif,
};

/** The kinds that may be uploaded. SVG is not among them: it can carry scripts. */
export const UPLOAD_EXTENSIONS: ReadonlySet<string> = new Set(Object.keys(SIGNATURES));

/** Do the first bytes fit that extension (lower case, without dot)? */
export const fitsExtension = (bytes: Uint8Array, extension: string): boolean =>
  SIGNATURES[extension]?.(bytes) ?? false;
