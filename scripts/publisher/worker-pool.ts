/** The render workers of a publisher. */
import { Worker } from 'node:worker_threads';
import type { WorkerRequest, WorkerSetup } from './render-worker.ts';

interface Waiting {
  readonly done: (result: never) => void;
  readonly fail: (error: unknown) => void;
}

class RenderWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  /** Why it answers no longer. */
  #end: unknown;

  constructor(setup: WorkerSetup) {
    this.#worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      workerData: setup,
      env: {
        ...process.env,
        // Else React checks all that it renders, as for developers.
        NODE_ENV: 'production',
        ...(setup.feedbackEndpoint && { FEEDBACK_ENDPOINT: setup.feedbackEndpoint }),
      },
      // Rendering makes much short-lived garbage, which the default collects too often. The old
      // generation as in content-check.ts.
      resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1900 },
    });
    this.#worker.on(
      'message',
      ({ id, result, error }: { id: number; result: never; error?: unknown }) => {
        const waiting = this.#waiting.get(id);
        this.#waiting.delete(id);
        if (error === undefined) waiting?.done(result);
        else waiting?.fail(error);
      },
    );
    this.#worker.on('error', (error) => this.#failAll(error));
    this.#worker.on('exit', (code) =>
      this.#failAll(new Error(`Luồng dựng trang đã dừng (${code}).`)),
    );
  }

  #failAll(error: unknown): void {
    this.#end ??= error;
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }

  ask<R>(request: WorkerRequest): Promise<R> {
    const id = (this.#count += 1);
    return new Promise<R>((done, fail) => {
      if (this.#end !== undefined) return fail(this.#end);
      this.#waiting.set(id, { done: done as Waiting['done'], fail });
      this.#worker.postMessage({ id, request });
    });
  }

  close(): Promise<number> {
    return this.#worker.terminate();
  }
}

export class WorkerPool {
  readonly #workers: readonly RenderWorker[];

  constructor(setups: readonly WorkerSetup[]) {
    this.#workers = setups.map((setup) => new RenderWorker(setup));
  }

  /** Sends the same request to all. @throws the first error, after all have answered */
  async askAll<R>(request: WorkerRequest): Promise<R[]> {
    const answers = await Promise.allSettled(this.#workers.map((worker) => worker.ask<R>(request)));
    return answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
  }

  ask<R>(shard: number, request: WorkerRequest): Promise<R> {
    const worker = this.#workers[shard];
    if (!worker) throw new RangeError(`no worker ${shard}`);
    return worker.ask(request);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }
}
