/** Threads that are asked and answer. */
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads';

interface Waiting {
  readonly done: (result: never) => void;
  readonly fail: (error: unknown) => void;
}
interface Answer {
  readonly id: number;
  readonly result?: never;
  readonly error?: unknown;
}

/** The asking side. A process does not wait for a thread that has nothing to do. */
export class Thread<Request> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  /** Why it answers no longer. */
  #end: unknown;

  /** @param module that calls `answerRequests` */
  constructor(module: URL, options: WorkerOptions) {
    this.#worker = new Worker(module, options);
    this.#worker.unref();
    this.#worker.on('message', ({ id, result, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#worker.unref();
      if (error === undefined) waiting?.done(result as never);
      else waiting?.fail(error);
    });
    this.#worker.on('error', (error) => this.#failAll(error));
    this.#worker.on('exit', () => this.#failAll(new Error('Luồng làm việc đã dừng.')));
  }

  #failAll(error: unknown): void {
    this.#end ??= error;
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }

  /** @throws what the thread has thrown, and once it has ended */
  ask<R = unknown>(request: Request): Promise<R> {
    return new Promise<R>((done, fail) => {
      if (this.#end !== undefined) return fail(this.#end as Error);
      const id = (this.#count += 1);
      this.#waiting.set(id, { done, fail });
      this.#worker.ref();
      this.#worker.postMessage({ id, request });
    });
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  /** Ends it at once. */
  close(): Promise<number> {
    return this.#worker.terminate();
  }
}

/** The answering side. @param answer may be called again before it has ended */
export function answerRequests<Request>(answer: (request: Request) => unknown): void {
  parentPort?.on('message', ({ id, request }: { id: number; request: Request }) => {
    Promise.resolve()
      .then(() => answer(request))
      .then(
        (result) => parentPort?.postMessage({ id, result }),
        (error: unknown) => parentPort?.postMessage({ id, error }),
      );
  });
}
