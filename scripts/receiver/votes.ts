/**
 * "Was this page useful?": a count for each page and day, nothing else. The sender is not known, so
 * one reader may click twice; the numbers are a hint to editors, not a survey.
 */
import { mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#lib/node/write-whole.ts';
import { createQueue } from '#lib/queue.ts';

export interface Count {
  yes: number;
  no: number;
}
export type Totals = Record<string, Count>;

interface Votes {
  add(path: string, answer: keyof Count, day: string): Promise<void>;
  months(): Promise<ReadonlyMap<string, Totals>>;
}

const DAY = /^(\d{4}-\d{2})-\d{2}\.json$/;

/** @param storeDir contains one file per day: `votes/2026-11-23.json` */
export function openVotes(storeDir: string): Votes {
  const dir = join(storeDir, 'votes');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const read = async (name: string): Promise<Totals> => {
    try {
      return JSON.parse(await readFile(join(dir, name), 'utf8')) as Totals;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw error;
    }
  };
  const addTo = async (path: string, answer: keyof Count, day: string): Promise<void> => {
    const name = `${day}.json`;
    const totals = await read(name);
    const count = Object.hasOwn(totals, path) ? totals[path] : undefined;
    const next = { yes: 0, no: 0, ...count };
    next[answer]++;
    writeWhole(join(dir, name), JSON.stringify({ ...totals, [path]: next }), 0o600);
  };

  const enqueue = createQueue();
  return {
    // Each reads the result of the one before.
    add: (path, answer, day) => enqueue(() => addTo(path, answer, day)),
    async months() {
      const months = new Map<string, Totals>();
      for (const name of (await readdir(dir)).sort()) {
        const month = DAY.exec(name)?.[1];
        if (month === undefined) continue;
        const totals = months.get(month) ?? {};
        for (const [path, { yes, no }] of Object.entries(await read(name))) {
          const sum = (totals[path] ??= { yes: 0, no: 0 });
          sum.yes += yes;
          sum.no += no;
        }
        months.set(month, totals);
      }
      return months;
    },
  };
}
