/** Checks the content in a thread of its own, while the pages are rendered. */
import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { workerData } from 'node:worker_threads';
import { cacheOf } from '#lib/node/settings.ts';
import { writeWhole } from '#lib/node/write-whole.ts';
import { createChecker, type StoredChecker } from '#scripts/checker.ts';
import { versionOf } from '#scripts/software.ts';
import { answerRequests } from './thread.ts';

export interface CheckRequest {
  readonly now: Date;
  readonly changed: readonly string[] | undefined;
}

const { contentDir } = workerData as { contentDir: string };
const version = versionOf(['src', 'scripts/checker.ts', 'package-lock.json']);
const stateFile = cacheOf('check', contentDir);

interface State {
  readonly version: string;
  readonly stored: StoredChecker;
}
const state = existsSync(stateFile) && (deserialize(readFileSync(stateFile)) as State);
const checker = createChecker(
  contentDir,
  state && state.version === version ? state.stored : undefined,
);

answerRequests(({ now, changed }: CheckRequest) => {
  const result = checker.check(now, changed);
  // Before the answer, with which a process may end. Later checks are of few files, which another
  // process may judge once more.
  if (changed === undefined)
    writeWhole(stateFile, serialize({ version, stored: checker.stored() } satisfies State));
  return result;
});
