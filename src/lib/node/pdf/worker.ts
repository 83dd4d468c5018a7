/**
 * The worker thread that opens PDFs, so that a malicious one can be aborted. It reads a file,
 * caches facts and pictures of page 1, replies with the facts and wakes the waiting thread.
 */
import { join } from 'node:path';
import { workerData, type MessagePort } from 'node:worker_threads';
import sharp from 'sharp';
import { writeWhole } from '#lib/node/write-whole.ts';
import type { PdfPreview, PdfReport } from '#lib/pdf-facts.ts';
import { inspect } from './inspect.ts';
import { loadPdfium, type Pdfium } from './pdfium.ts';
import type { Bitmap } from './render.ts';

export interface PdfRequest {
  readonly bytes: Uint8Array;
  /** Cache folder of facts and pictures of this file. */
  readonly folder: string;
}

/** A gigabyte is enough for an A0 plan at 300 dpi; PDFium itself would use up to two. */
const MAX_MEMORY = 1024 * 1024 * 1024;
const PAGE = 65_536;
/** Shown 9rem wide on phones and 14rem on screens, each at up to three pixels per CSS pixel. */
const WIDTHS = [320, 640] as const;
/** Height of an A4 page at the larger width. */
const MAX_HEIGHT = 905;

const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function limited(this: WebAssembly.Memory, pages: number) {
  if (this.buffer.byteLength + pages * PAGE > MAX_MEMORY) throw new RangeError('PDF too heavy');
  return grow.call(this, pages);
};

async function keepPictures({ width, height, data }: Bitmap, folder: string): Promise<PdfPreview> {
  const raw = { raw: { width, height, channels: 4 as const } };
  const draw = (box: number) =>
    sharp(data, raw)
      .removeAlpha()
      .resize({ width: box, height: Math.round((MAX_HEIGHT * box) / WIDTHS[1]), fit: 'inside' })
      .webp({ quality: 60, effort: 2 })
      .toBuffer({ resolveWithObject: true });
  const pictures = await Promise.all(WIDTHS.map(draw));
  const sizes = new Map(pictures.map((picture) => [picture.info.width, picture]));
  for (const [shown, picture] of sizes) writeWhole(join(folder, `${shown}.webp`), picture.data);
  const largest = pictures[1]?.info ?? { width: 0, height: 0 };
  return { widths: [...sizes.keys()], width: largest.width, height: largest.height };
}

let library: Promise<Pdfium> | undefined;

async function report({ bytes, folder }: PdfRequest): Promise<PdfReport> {
  try {
    const inspection = inspect(await (library ??= loadPdfium()), bytes);
    if ('fault' in inspection) return inspection;
    const { facts, bitmap } = inspection;
    return { ...facts, preview: bitmap && (await keepPictures(bitmap, folder)) };
  } catch (error) {
    // The file may have corrupted PDFium's memory: the next one gets a new instance.
    library = undefined;
    return { fault: error instanceof RangeError ? 'heavy' : 'broken' };
  }
}

const { port, signal } = workerData as { port: MessagePort; signal: Int32Array };

/** Wakes the thread that waits for this one to start or to reply. */
function wake(): void {
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

port.on('message', (request: PdfRequest) => {
  void (async () => {
    const answer = await report(request);
    writeWhole(join(request.folder, 'facts.json'), JSON.stringify(answer));
    port.postMessage(answer);
    wake();
  })();
});
wake();
