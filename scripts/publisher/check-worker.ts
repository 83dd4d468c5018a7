/** Checks the content in a thread of its own, while the pages are rendered. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkContent } from '#scripts/check-content.ts';

const { contentDir } = workerData as { contentDir: string };
parentPort?.on('message', (now: Date) => {
  parentPort?.postMessage(checkContent(contentDir, now));
});
