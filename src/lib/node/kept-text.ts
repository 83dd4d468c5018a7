/** A text kept between runs in a file of its own; losing it costs time, never anything else. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface KeptText {
  /** What was kept, or nothing. */
  readonly read: () => string;
  readonly write: (text: string) => void;
}

/**
 * @param folder where it is kept; without one nothing is
 * @param name whose text it is
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
        const written = `${file}.${process.pid}`;
        writeFileSync(written, text);
        renameSync(written, file);
      } catch {
        // A folder that cannot be written to only means that the next run reads all again.
      }
    },
  };
}
