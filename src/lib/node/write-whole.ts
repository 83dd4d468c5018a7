/** Writes a file so that it is there whole or not at all. */
import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Creates its folder. A reader sees the former file until the new one is whole, even when several
 * processes or threads write the same one.
 * @param content whole, or in pieces
 * @param mode of the file
 */
export function writeWhole(
  file: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
  mode = 0o666,
): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${threadId}`;
  const isWhole = typeof content === 'string' || content instanceof Uint8Array;
  const target = openSync(draft, 'w', mode);
  try {
    for (const piece of isWhole ? [content] : content) writeFileSync(target, piece);
  } finally {
    closeSync(target);
  }
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
