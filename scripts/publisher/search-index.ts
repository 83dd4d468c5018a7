/** Brings the search index of a site up to date, after its pages. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '#scripts/site-files.ts';
import type { Publisher } from './publisher.ts';
import { commit, stage } from './staging.ts';

const INDEX = 'pagefind/';
const COMMAND = fileURLToPath(new URL('../index-search.ts', import.meta.url));

/** Is it a path of the index? */
export const isIndexPath = (path: string): boolean => path.startsWith(INDEX);

/**
 * Indexes the pages of the output folder in a process of its own, which frees the memory.
 * @param exclusively of the publisher: pages may be published while the index is made
 * @returns how many pages it has
 * @throws Error with its last output when it fails
 */
export async function publishSearchIndex(
  outDir: string,
  contentDir: string,
  exclusively: Publisher['exclusively'],
  signal?: AbortSignal,
): Promise<number> {
  const draft = `${outDir}.search`;
  await rm(draft, { recursive: true, force: true });
  const child = spawn(process.execPath, [COMMAND, outDir, contentDir, draft], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  if (code !== 0) throw new Error(`Không lập được chỉ mục tìm kiếm:\n${errors.slice(-2000)}`);
  await exclusively(() => moveIndex(draft, outDir));
  await rm(draft, { recursive: true });
  return Number(output.trim());
}

/** Brings the files of a new index into place. */
async function moveIndex(draft: string, outDir: string): Promise<void> {
  const files = filesIn(draft);
  const moves: string[] = [];
  for (const file of files) {
    const bytes = await readFile(join(draft, file));
    const present = await readFile(join(outDir, INDEX, file)).catch(() => undefined);
    if (present?.equals(bytes)) continue;
    await stage(outDir, INDEX + file, bytes);
    moves.push(INDEX + file);
  }
  // The entry names the others: it is moved after them, and what it no longer names goes last.
  moves.sort((a, b) => Number(a.endsWith('.json')) - Number(b.endsWith('.json')));
  const wanted = new Set(files.map((file) => INDEX + file));
  const removals = filesIn(outDir, INDEX).filter((path) => !wanted.has(path));
  await commit(outDir, { moves, removals });
}
