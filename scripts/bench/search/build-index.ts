/** Builds an index in a process of its own, so that its memory is its own too. */
import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Collection } from './collections.ts';
import type { Engine } from './engine.ts';
import { watchMemory } from './memory.ts';

export interface BuiltIndex {
  readonly dir: string;
  /** Without starting Node and reading the documents. */
  readonly seconds: number;
  /** Peak of the process and its children, the documents included. */
  readonly memory: number;
  readonly files: number;
  /** Of the files as they lie on the server. */
  readonly bytes: number;
}

const CHILD = fileURLToPath(new URL('build-child.ts', import.meta.url));

function weigh(dir: string): Pick<BuiltIndex, 'files' | 'bytes'> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** @throws when the engine fails; it has said why */
export async function buildIndex(
  engine: Engine,
  { name, documents }: Collection,
  work: string,
): Promise<BuiltIndex> {
  const dir = join(work, engine.name, name);
  mkdirSync(dir, { recursive: true });
  const list = join(work, `${name}.jsonl`);
  writeFileSync(list, documents.map((document) => JSON.stringify(document)).join('\n'));
  const child = fork(CHILD, [engine.name, list, dir]);
  const stop = watchMemory(child.pid ?? 0);
  const seconds = await new Promise<number>((done, fail) => {
    let told: number | undefined;
    child.on('message', (value) => (told = Number(value)));
    child.on('exit', (code) => {
      if (code === 0 && told !== undefined) done(told);
      else fail(new Error(`Không lập được chỉ mục bằng ${engine.label} (${documents.length})`));
    });
  });
  return { dir, seconds, memory: stop(), ...weigh(dir) };
}
