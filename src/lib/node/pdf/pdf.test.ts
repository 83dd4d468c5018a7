import { createHash } from 'node:crypto';
import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { isReadable, type PdfFacts } from '#lib/pdf-facts.ts';
import { fitInto } from './render.ts';
import { pdfFolder, pdfReport } from './report.ts';
import { FULL_PAGE, PIXEL, TO_UNICODE, tinyPdf } from './tiny-pdf.fixture.ts';

const work = temporaryFolder('pdf');

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const report = (bytes: Buffer, cache = 'cache') =>
  pdfReport(sha(bytes), () => bytes, join(work, cache));
function facts(bytes: Buffer): PdfFacts {
  const result = report(bytes);
  if (!isReadable(result)) throw new Error(result.fault);
  return result;
}
const picture = (bytes: Buffer, width: number, cache = 'cache') =>
  readFileSync(join(pdfFolder(join(work, cache), sha(bytes)), `${width}.webp`));

const LINES = Array.from({ length: 40 }, () => 'T* (Uy ban nhan dan cac cap) Tj').join(' ');
const TEXT = `BT /F 12 Tf 14 TL 72 760 Td ${LINES} ET`;

// First: the other tests share a thread.
test('the thread ends when no file follows, and the next one gets another', async () => {
  const ended = new Promise((done) =>
    process.once('worker', (worker) => worker.once('exit', done)),
  );
  facts(tinyPdf({ pages: 1 }));
  await ended;
  expect(facts(tinyPdf({ pages: 2 })).pages).toBe(2);
});

test('pages are counted and page 1 is drawn in both widths', async () => {
  const pdf = tinyPdf({ pages: 12, content: TEXT });
  expect(facts(pdf)).toEqual({
    pages: 12,
    isScan: false,
    signatures: 0,
    lacksFonts: false,
    preview: { widths: [320, 640], width: 640, height: 905 },
  });
  const { data, info } = await sharp(picture(pdf, 640))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([640, 905]);
  expect(data[0]).toBeGreaterThan(250);
  expect(data.reduce((a, b) => Math.min(a, b))).toBeLessThan(90);
});

test('the same file gives the same pictures', () => {
  const pdf = tinyPdf({ content: TEXT });
  report(pdf, 'one');
  report(pdf, 'two');
  for (const width of [320, 640])
    expect(sha(picture(pdf, width, 'two'))).toBe(sha(picture(pdf, width, 'one')));
});

test('a known file is not read again', () => {
  const pdf = tinyPdf({ pages: 3 });
  const first = report(pdf);
  const read = vi.fn(() => pdf);
  expect(pdfReport(sha(pdf), read, join(work, 'cache'))).toEqual(first);
  expect(read).not.toHaveBeenCalled();
});

test('a picture lost from the cache is drawn again', () => {
  const pdf = tinyPdf({ pages: 4 });
  report(pdf);
  rmSync(join(pdfFolder(join(work, 'cache'), sha(pdf)), '320.webp'));
  expect(facts(pdf).pages).toBe(4);
  expect(picture(pdf, 320).length).toBeGreaterThan(100);
});

describe('what cannot be opened', () => {
  const encrypted = tinyPdf({
    more: [PIXEL, `<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`],
    trailer: `/Encrypt 7 0 R/ID[<${'33'.repeat(16)}><${'33'.repeat(16)}>]`,
  });
  test.each([
    ['only the first bytes', Buffer.from('%PDF-1.7\n'), 'broken'],
    ['noise', Buffer.from(`%PDF-1.7\n${'x y 0 obj << ('.repeat(9000)}`), 'broken'],
    ['nothing', Buffer.alloc(0), 'broken'],
    ['no pages', tinyPdf({ pages: 0 }), 'broken'],
    ['a password', encrypted, 'encrypted'],
  ])('%s', (_name, bytes, fault) => {
    expect(report(bytes)).toEqual({ fault });
  });

  test('takes nothing from the files that follow', () => {
    expect(facts(tinyPdf({ pages: 2 })).pages).toBe(2);
  });

  test('what takes too long is left for a day, and the next file is read again', () => {
    const slow = tinyPdf({ pages: 7 });
    expect(pdfReport(sha(slow), () => slow, join(work, 'slow'), 0)).toEqual({ fault: 'heavy' });
    expect(report(slow, 'slow')).toEqual({ fault: 'heavy' });
    expect(facts(tinyPdf({ pages: 8 })).pages).toBe(8);
    const yesterday = Date.now() / 1000 - 25 * 3600;
    utimesSync(join(pdfFolder(join(work, 'slow'), sha(slow)), 'facts.json'), yesterday, yesterday);
    expect(report(slow, 'slow')).toMatchObject({ pages: 7 });
  });

  test('a picture of billions of pixels ends in no preview, not in no build', () => {
    const bomb = PIXEL.replace('/Width 1/Height 1', '/Width 60000/Height 60000');
    const pdf = tinyPdf({ content: FULL_PAGE, more: [bomb] });
    pdfReport(sha(pdf), () => pdf, join(work, 'cache'), 2000);
    expect(facts(tinyPdf({ pages: 9 })).pages).toBe(9);
  });
});

test('five thousand pages are counted, not drawn', () => {
  expect(facts(tinyPdf({ pages: 5000, content: TEXT })).pages).toBe(5000);
});

test.each([
  ['a poster', [14400, 14400], 640, 640],
  ['a landscape page', [842, 595], 640, 453],
  ['a ribbon', [14400, 3], 640, 1],
  ['a tall ribbon', [3, 14400], 1, 905],
] as const)('%s is drawn within bounds', (_name, size, width, height) => {
  expect(facts(tinyPdf({ size })).preview).toMatchObject({ width, height });
});

test('no side of a picture is ever nothing', () => {
  expect(fitInto(1, 1e9, [640, 905])).toEqual({ width: 1, height: 905 });
});

describe('a scan', () => {
  const scan = (text: string) => tinyPdf({ content: `${FULL_PAGE} ${text}`, more: [PIXEL] });
  const STAMP = 'BT /F 8 Tf 300 800 Td (Nguoi ky: UBND tinh Minh Hoa. Ngay ky: 05-03-2026) Tj ET';
  test('is a page that is a picture', () => {
    expect(facts(scan('')).isScan).toBe(true);
  });
  test('stays one under the stamp of a digital signature', () => {
    expect(facts(scan(STAMP)).isScan).toBe(true);
  });
  test('is none once it has a text layer', () => {
    expect(facts(scan(TEXT)).isScan).toBe(false);
  });
  test('is none when it is a short text', () => {
    expect(facts(tinyPdf()).isScan).toBe(false);
  });
});

test('Vietnamese letters in a font the file lacks are noticed, and not drawn wrong', () => {
  const pdf = (letters: string) =>
    tinyPdf({
      content: `BT /F 24 Tf 72 700 Td (${letters}) Tj ET`,
      font: '/ToUnicode 7 0 R',
      more: [PIXEL, TO_UNICODE],
    });
  expect(facts(pdf('a'))).toMatchObject({ lacksFonts: true, preview: undefined });
  expect(facts(pdf('b')).lacksFonts).toBe(false);
});

describe('digital signatures', () => {
  const BOX = '<</Type/XObject/Subtype/Form/BBox[0 0 200 100]/Length 20>>stream\n';
  const VALUE =
    '/V<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached' +
    '/ByteRange[0 1 2 3]/Contents<00>>>';
  const withField = (value: string) =>
    tinyPdf({
      content: ' ',
      catalogue: '/AcroForm<</SigFlags 3/Fields[7 0 R]>>',
      page: '/Annots[7 0 R]',
      more: [
        PIXEL,
        `<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/F 4/Rect[300 600 500 700]/AP<</N 8 0 R>>${value}>>`,
        `${BOX}0 g 0 0 200 100 re f\nendstream`,
      ],
    });

  test('are counted, and their stamp is drawn', async () => {
    expect(facts(withField(VALUE)).signatures).toBe(1);
    const data = await sharp(picture(withField(VALUE), 640))
      .greyscale()
      .raw()
      .toBuffer();
    const row = Math.round(((842 - 650) / 842) * 905);
    expect(data[row * 640 + Math.round((400 / 595) * 640)]).toBeLessThan(30);
  });
  test('are none where a field waits for one', () => {
    expect(facts(withField('')).signatures).toBe(0);
  });
});
