/** The ZIP of a Word file: only the parts that are needed are unpacked, and only up to a limit. */
import { unzipSync } from 'fflate';
import { LIMITS } from '#import/limits.ts';
import { Refusal } from '#import/refusal.ts';

/** Parts that hold words or say how they look; pictures, macros and settings stay packed. */
const WANTED =
  /^word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$|^docProps\/(?:core|app)\.xml$/;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

function refuseOther(bytes: Uint8Array): void {
  if (startsWith(bytes, OLE))
    throw new Refusal(
      'Đây là tệp Word kiểu cũ (.doc) hoặc tệp có đặt mật khẩu.',
      'Mở bằng Word hoặc LibreOffice, bỏ mật khẩu, lưu lại thành .docx rồi nhập lại.',
    );
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw new Refusal(
      'Tệp không phải .docx (không phải gói ZIP của Word).',
      'Mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
    );
}

const tooLarge = (): Refusal =>
  new Refusal(
    'Tệp Word khi giải nén lớn bất thường, có thể là tệp phá hoại.',
    'Mở tệp ở máy cách ly, chép riêng phần chữ sang một tệp Word mới rồi nhập lại.',
  );

/**
 * Sizes are those the archive declares; fflate unpacks into a buffer of just that size, so a lie about
 * them cannot take more memory.
 */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries += 1;
      if (entries > LIMITS.entries) throw tooLarge();
      if (!WANTED.test(name)) return false;
      total += originalSize;
      if (originalSize > LIMITS.part || total > LIMITS.parts) throw tooLarge();
      return true;
    },
  });
}

/**
 * @returns unpacked XML by name in the archive
 * @throws Refusal for what is no Word file, is damaged or is too large
 */
export function openPackage(bytes: Uint8Array): ReadonlyMap<string, string> {
  refuseOther(bytes);
  const damaged = new Refusal(
    'Tệp .docx bị hỏng, không giải nén được.',
    'Mở bằng Word (chọn “Open and Repair”) rồi lưu lại.',
  );
  let unpacked;
  try {
    unpacked = unpack(bytes);
  } catch (error) {
    throw error instanceof Refusal ? error : damaged;
  }
  const parts = new Map<string, string>();
  for (const [name, data] of Object.entries(unpacked)) {
    const isWide = (data[0] === 0xff && data[1] === 0xfe) || (data[0] === 0x3c && data[1] === 0);
    parts.set(name, new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(data));
  }
  if (!parts.has('word/document.xml'))
    throw new Refusal(
      'Gói ZIP này không có phần văn bản của Word (word/document.xml).',
      'Mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập lại.',
    );
  return parts;
}
