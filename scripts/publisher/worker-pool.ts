/** The render workers of a publisher. */
import { heapLimit } from './heap-limit.ts';
import type { WorkerRequest, WorkerSetup } from './render-worker.ts';
import { Thread } from './thread.ts';

const MODULE = new URL('./render-worker.ts', import.meta.url);

const renderThread = (setup: WorkerSetup): Thread<WorkerRequest> =>
  new Thread(MODULE, {
    workerData: setup,
    env: {
      ...process.env,
      // Else React checks all that it renders, as for developers.
      NODE_ENV: 'production',
      ...(setup.feedbackEndpoint && { FEEDBACK_ENDPOINT: setup.feedbackEndpoint }),
    },
    resourceLimits: {
      // Rendering makes much short-lived garbage, which the default collects too often.
      maxYoungGenerationSizeMb: 48,
      maxOldGenerationSizeMb: heapLimit(setup.contentDir),
    },
  });

export class WorkerPool {
  readonly #workers: readonly Thread<WorkerRequest>[];

  constructor(setups: readonly WorkerSetup[]) {
    this.#workers = setups.map(renderThread);
  }

  /** Sends the same request to all. @throws the first error, after all have answered */
  async askAll<R>(request: WorkerRequest): Promise<R[]> {
    const answers = await Promise.allSettled(this.#workers.map((worker) => worker.ask<R>(request)));
    return answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
  }

  /** Sends the same request to one after the other. */
  async askEach(request: WorkerRequest): Promise<void> {
    for (const worker of this.#workers) await worker.ask(request);
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
