/**
 * Returns the facts of a PDF by its digest: computed once on a machine, then read from the cache.
 * Synchronous, because the content check is; the build has nothing else to do meanwhile.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { isReadable, type PdfReport } from '#lib/pdf-facts.ts';
import type { PdfRequest } from './worker.ts';

/** In ms. A 30 MB scan takes 2 s on a slow machine; a file that takes far longer is malicious. */
const PATIENCE = 12_000;
/** Milliseconds. Starting the worker takes a second, more on a busy machine. */
const START = 60_000;
/** By its name in the project, because a bundled copy of this module is elsewhere. */
const WORKER = new URL(import.meta.resolve('#lib/node/pdf/worker.ts'));
const DAY = 24 * 60 * 60 * 1000;
/** Increment when facts or pictures are computed differently. */
const VERSION = 1;

interface PdfWorker {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** 0 while the worker is busy. */
  readonly signal: Int32Array<SharedArrayBuffer>;
}
let current: PdfWorker | undefined;
/** In ms. A worker takes 100 MB: it ends when no PDF follows. */
const IDLE = 3000;
let ending: NodeJS.Timeout | undefined;

function end(): void {
  void current?.worker.terminate();
  current = undefined;
}

/** @throws Error when the worker does not start, which is not the fault of a file */
function startWorker(): PdfWorker {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(WORKER, {
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  if (Atomics.wait(signal, 0, 0, START) === 'timed-out')
    throw new Error(`Không khởi động được phần đọc PDF (${WORKER.pathname}).`);
  return { worker, port: port1, signal };
}

function ask(request: PdfRequest, patience: number): PdfReport | undefined {
  const { port, signal } = (current ??= startWorker());
  clearTimeout(ending);
  Atomics.store(signal, 0, 0);
  port.postMessage(request);
  Atomics.wait(signal, 0, 0, patience);
  const answer = receiveMessageOnPort(port) as { message: PdfReport } | undefined;
  if (answer) ending = setTimeout(end, IDLE).unref();
  else end();
  return answer?.message;
}

/** Returns the cache folder of the PDF with that digest: `facts.json`, `320.webp`. */
export const pdfFolder = (cacheDir: string, sha256: string): string =>
  join(cacheDir, `pdf-${VERSION}`, sha256);

/** Returns the cached report, if it is complete and not a timeout older than a day. */
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
 * Returns the report of a PDF.
 * @param read returns the file; called only if its digest is not in the cache
 * @param cacheDir the folder of caches; see `#lib/node/settings.ts`
 * @throws Error when the worker cannot be started
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
  // Cached for a while, so that not every build waits again.
  const heavy: PdfReport = { fault: 'heavy' };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(heavy));
  return heavy;
}
