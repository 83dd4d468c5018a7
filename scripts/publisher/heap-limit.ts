import { readdirSync } from 'node:fs';

/**
 * The limit of the heap of a thread that holds the content, in MB: three times what the records need.
 * The default depends on the memory of the machine.
 */
export const heapLimit = (contentDir: string): number =>
  Math.round(500 + 0.04 * readdirSync(contentDir, { recursive: true }).length);
