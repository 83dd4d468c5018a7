/** Checks the content in a thread of its own, while the pages are rendered. */
import { existsSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { StoredCell } from '#db/cell.ts';
import { readHead, readItems, writeItems } from '#lib/node/item-file.ts';
import { cacheOf } from '#lib/node/settings.ts';
import { createChecker, type StoredChecker } from '#scripts/checker.ts';
import { versionOf } from '#scripts/software.ts';
import { answerRequests } from './thread.ts';

export interface CheckRequest {
  readonly now: Date;
  readonly changed: readonly string[] | undefined;
}

const { contentDir } = workerData as { contentDir: string };
const version = versionOf(['src', 'scripts/checker.ts', 'package-lock.json']);
const stateFile = cacheOf('check-cells', contentDir);

/** Of the file with the cells of the checker. */
interface Head {
  readonly version: string;
  readonly files: StoredChecker['files'];
}

/** What is kept of an earlier process, if it ran the same code. */
function storedChecker(): StoredChecker | undefined {
  const head = existsSync(stateFile) ? (readHead(stateFile) as Head) : undefined;
  if (head?.version !== version) return undefined;
  return { files: head.files, cells: readItems(stateFile) as Iterable<StoredCell> };
}
const checker = createChecker(contentDir, storedChecker());

function save(): void {
  const { files, cells } = checker.stored();
  writeItems(stateFile, { version, files } satisfies Head, cells);
}

answerRequests(async ({ now, changed }: CheckRequest) => {
  const result = await checker.checkInTurns(now, changed);
  // Before the answer, with which a process may end. Later checks are of few files, which another
  // process may judge once more.
  if (changed === undefined) save();
  return result;
});
