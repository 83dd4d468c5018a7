/**
 * What is known of a PDF, by its digest: opened once on a machine, then read from the cache.
 * Synchronous, because the content check is; the build does nothing else in that moment either.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { isReadable, type PdfReport } from '#lib/pdf-facts.ts';
import type { PdfRequest } from './worker.ts';

/** A 30 MB scan takes two seconds on a slow machine; what takes many times that is made to. */
const PATIENCE = 12_000;
/** Starting the worker takes a second, on a machine that does much else some more. */
const START = 60_000;
/** From the project's folder: a bundled copy of this module stands somewhere else. */
const WORKER = resolve('src/lib/node/pdf/worker.ts');
const DAY = 24 * 60 * 60 * 1000;
/** Goes up when facts or pictures are made in another way. */
const VERSION = 1;

interface Desk {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** 0 while the worker is busy. */
  readonly signal: Int32Array<SharedArrayBuffer>;
}
let desk: Desk | undefined;

/** @throws Error when the worker does not start; that says nothing of any file */
function openDesk(): Desk {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(WORKER, {
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  if (Atomics.wait(signal, 0, 0, START) === 'timed-out')
    throw new Error(`Không khởi động được phần đọc PDF (${WORKER}).`);
  return { worker, port: port1, signal };
}

function ask(request: PdfRequest, patience: number): PdfReport | undefined {
  const { worker, port, signal } = (desk ??= openDesk());
  Atomics.store(signal, 0, 0);
  port.postMessage(request);
  Atomics.wait(signal, 0, 0, patience);
  const answer = receiveMessageOnPort(port) as { message: PdfReport } | undefined;
  if (answer) return answer.message;
  desk = undefined;
  void worker.terminate();
  return undefined;
}

/** Where facts and pictures of the PDF with that digest are kept: `facts.json`, `320.webp`. */
export const pdfFolder = (cacheDir: string, sha256: string): string =>
  join(cacheDir, `pdf-${VERSION}`, sha256);

/** What the cache holds, unless part of it was lost, or it is a verdict of yesterday's busy machine. */
function kept(folder: string): PdfReport | undefined {
  const file = join(folder, 'facts.json');
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8')) as PdfReport;
  if (!isReadable(report))
    return report.fault === 'heavy' && Date.now() - statSync(file).mtimeMs > DAY
      ? undefined
      : report;
  const isWhole = report.preview?.widths.every((width) =>
    existsSync(join(folder, `${width}.webp`)),
  );
  return isWhole === false ? undefined : report;
}

/**
 * @param read gives the file; called only when its digest is new to the cache
 * @param cacheDir the folder of caches; see `#lib/node/settings.ts`
 * @throws Error when the thread that reads PDFs cannot be started
 */
export function pdfReport(
  sha256: string,
  read: () => Uint8Array,
  cacheDir: string,
  patience = PATIENCE,
): PdfReport {
  const folder = pdfFolder(cacheDir, sha256);
  const answer = kept(folder) ?? ask({ bytes: read(), folder }, patience);
  if (answer) return answer;
  // Kept for a while, or every build would wait again.
  const heavy: PdfReport = { fault: 'heavy' };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(heavy));
  return heavy;
}
