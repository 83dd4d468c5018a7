import { expect, test } from 'vitest';
import { UPLOAD_EXTENSIONS, fitsExtension } from './file-signature.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (entries: string) => bytes(`PK\x03\x04\x14\x00${entries}`);

const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  pdf: bytes('%PDF-1.7\n'),
  docx: zip('[Content_Types].xml … word/document.xml'),
  xlsx: zip('_rels/.rels … xl/workbook.xml'),
  jpg: bytes('\xFF\xD8\xFF\xE0'),
  jpeg: bytes('\xFF\xD8\xFF\xDB'),
  png: bytes('\x89PNG\r\n\x1A\n'),
  webp: bytes('RIFF\x00\x00\x00\x00WEBP'),
  avif: bytes('\x00\x00\x00\x1CftypavifABCD'),
};

test('there is a sample of every allowed kind', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual([...UPLOAD_EXTENSIONS].sort());
});

test.each(Object.keys(SAMPLES))('.%s fits its own bytes and no other', (extension) => {
  const fitting = Object.keys(SAMPLES).filter((other) =>
    fitsExtension(SAMPLES[extension] ?? bytes(''), other),
  );
  const twins = extension.startsWith('jp') ? ['jpg', 'jpeg'] : [extension];
  expect(fitting.sort()).toEqual(twins.sort());
});

test.each(['svg', 'html', 'exe', '', 'PDF'])('“.%s” is never allowed', (extension) => {
  expect(Object.values(SAMPLES).some((sample) => fitsExtension(sample, extension))).toBe(false);
});

test('programs, pages and nothing at all are no documents', () => {
  for (const content of ['MZ\x90', '<!doctype html>', '<svg', ''])
    expect([...UPLOAD_EXTENSIONS].filter((kind) => fitsExtension(bytes(content), kind))).toEqual(
      [],
    );
});

test('Office files whose own folder comes late are recognised, other kinds are not', () => {
  expect(fitsExtension(zip('[Content_Types].xml'), 'docx')).toBe(true);
  expect(fitsExtension(zip('[Content_Types].xml xl/'), 'docx')).toBe(false);
  expect(fitsExtension(zip('anything.exe'), 'docx')).toBe(false);
});
