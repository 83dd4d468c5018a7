/** Stores a text between runs in a file of its own; without it, only time is lost. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

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
  const file = join(folder, createHash('sha256').update(name).digest('hex').slice(0, 16));
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
        mkdirSync(folder, { recursive: true });
        const written = `${file}.${process.pid}.${threadId}`;
        writeFileSync(written, text);
        renameSync(written, file);
      } catch {
        // If the folder cannot be written to, the next run reads everything again.
      }
    },
  };
}
