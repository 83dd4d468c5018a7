/** Writes a file so that it is there whole or not at all. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Creates its folder. A reader sees the former file until the new one is whole, even when several
 * processes or threads write the same one.
 * @param mode of the file
 */
export function writeWhole(file: string, bytes: string | Uint8Array, mode = 0o666): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${threadId}`;
  writeFileSync(draft, bytes, { mode });
  renameSync(draft, file);
}

/** Returns the bytes of a file, which is made when it is missing. */
export async function keptFile(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const made = await make();
  writeWhole(file, made);
  return made;
}
