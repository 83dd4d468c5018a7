/** Checks the content in a thread of its own, while the pages are rendered. */
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from '#scripts/checker.ts';

export interface CheckRequest {
  readonly now: Date;
  readonly changed: readonly string[] | undefined;
}

const checker = createChecker((workerData as { contentDir: string }).contentDir);
parentPort?.on('message', ({ now, changed }: CheckRequest) => {
  parentPort?.postMessage(checker.check(now, changed));
});
