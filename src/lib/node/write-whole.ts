/** Writes a file so that it is there whole or not at all. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Creates its folder. A reader sees the former file until the new one is whole. */
export function writeWhole(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.next`, bytes);
  renameSync(`${file}.next`, file);
}
