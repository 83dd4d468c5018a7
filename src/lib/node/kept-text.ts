/** Stores a text between runs in a file of its own; without it, only time is lost. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

interface KeptText {
  /** Returns the stored text, or an empty one. */
  readonly read: () => string;
  readonly write: (text: string) => void;
}

/**
 * @param folder of the file; nothing is stored without one
 * @param name identifies the text
 */
export function keptText(folder: string | undefined, name: string): KeptText {
  if (!folder) return { read: () => '', write: () => undefined };
  const file = join(folder, hash('sha256', name).slice(0, 16));
  return {
    read: () => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return '';
      }
    },
    write: (text) => {
      try {
        writeWhole(file, text);
      } catch {
        // If the folder cannot be written to, the next run reads everything again.
      }
    },
  };
}
