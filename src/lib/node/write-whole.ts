/** Writes a file so that it is there whole or not at all. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Creates its folder. A reader sees the former one until then. */
export async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.next`, bytes);
  await rename(`${file}.next`, file);
}
