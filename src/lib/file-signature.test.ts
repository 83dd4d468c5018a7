import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import {
  MAX_UPLOAD_BYTES,
  PICTURE_EXTENSIONS,
  UPLOAD_EXTENSIONS,
  extensionOf,
  fitsExtension,
  uploadFault,
} from './file-signature.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (entries: string) => bytes(`PK\x03\x04\x14\x00${entries}`);
const DOCX = '[Content_Types].xml … word/document.xml';

const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  pdf: bytes('%PDF-1.7\n'),
  docx: zip(DOCX),
  xlsx: zip('[Content_Types].xml _rels/.rels … xl/workbook.xml'),
  jpg: bytes('\xFF\xD8\xFF\xE0'),
  jpeg: bytes('\xFF\xD8\xFF\xDB'),
  png: bytes('\x89PNG\r\n\x1A\n'),
  webp: bytes('RIFF\x00\x00\x00\x00WEBP'),
  avif: bytes('\x00\x00\x00\x1CftypavifABCD'),
};

test('there is a sample of every allowed kind', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual([...UPLOAD_EXTENSIONS].sort());
  expect([...PICTURE_EXTENSIONS].sort()).toEqual(['avif', 'jpeg', 'jpg', 'png', 'webp']);
});

test.each(Object.keys(SAMPLES))('.%s fits its own bytes and no other', (extension) => {
  const fitting = Object.keys(SAMPLES).filter((other) =>
    fitsExtension(SAMPLES[extension] ?? bytes(''), other),
  );
  const twins = extension.startsWith('jp') ? ['jpg', 'jpeg'] : [extension];
  expect(fitting.sort()).toEqual(twins.sort());
});

test.each(['svg', 'html', 'exe', '', 'PDF', 'docm', 'constructor'])(
  '“.%s” is never allowed',
  (extension) => {
    expect(Object.values(SAMPLES).some((sample) => fitsExtension(sample, extension))).toBe(false);
  },
);

test('programs, pages and nothing at all are no documents', () => {
  for (const content of ['MZ\x90', '<!doctype html>', '<svg', ''])
    expect([...UPLOAD_EXTENSIONS].filter((kind) => fitsExtension(bytes(content), kind))).toEqual(
      [],
    );
});

test('Office files whose own folder comes late are recognised, other kinds are not', () => {
  const late = zip(`[Content_Types].xml${'-'.repeat(200_000)}word/document.xml`);
  expect(fitsExtension(late, 'docx')).toBe(true);
  expect(fitsExtension(late, 'xlsx')).toBe(false);
  expect(fitsExtension(zip('[Content_Types].xml'), 'docx')).toBe(false);
  expect(fitsExtension(zip('[Content_Types].xml xl/'), 'docx')).toBe(false);
  expect(fitsExtension(zip('anything.exe'), 'docx')).toBe(false);
  expect(fitsExtension(zip('zip of something else'), 'docx')).toBe(false);
  expect(fitsExtension(bytes(DOCX), 'docx')).toBe(false);
});

test.each(['word/vbaProject.bin', 'word/VBAPROJECT.BIN', 'xl/macrosheets/a', 'word/activeX/a.xml'])(
  'a document with %s is refused, however late it comes',
  (part) => {
    expect(fitsExtension(zip(`${DOCX}${'-'.repeat(200_000)}${part}`), 'docx')).toBe(false);
  },
);

test.each([
  ['a.pdf', 'pdf'],
  ['van-ban/a.b.docx', 'docx'],
  ['a.pdf/b', ''],
  ['pdf', ''],
  ['a.', ''],
])('the extension of %s is “%s”', (path, extension) => {
  expect(extensionOf(path)).toBe(extension);
});

test('a refusal tells why, and reads nothing when the name or the size is enough', () => {
  const read = vi.fn(() => bytes('%PDF-1.7'));
  expect(uploadFault('a.exe', 8, read)).toBe('extension');
  expect(uploadFault('a.pdf.exe', 8, read)).toBe('extension');
  expect(uploadFault('constructor', 8, read)).toBe('extension');
  expect(uploadFault('a.pdf', MAX_UPLOAD_BYTES + 1, read)).toBe('size');
  expect(read).not.toHaveBeenCalled();
  expect(uploadFault('a.png', 8, read)).toBe('bytes');
  expect(uploadFault('a.pdf', 8, read)).toBeUndefined();
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a .%s that was cut off is refused at every length, a whole one is not',
  async (format) => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const whole = await sharp({
      create: { width: 64, height: 64, channels: 3, background: '#888', noise },
    })
      .toFormat(format)
      .toBuffer();
    const fault = (length: number) =>
      uploadFault(`a.${format}`, length, () => whole.subarray(0, length));
    expect(fault(whole.length)).toBeUndefined();
    for (let share = 1; share < 20; share += 1)
      expect(fault(Math.floor((whole.length * share) / 20)), `${share}/20`).toMatch(/bytes|cut/);
  },
);
