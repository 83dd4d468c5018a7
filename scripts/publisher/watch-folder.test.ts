import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import type { Publisher } from './publisher.ts';
import { watchFolder } from './watch-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'minh-bach-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('reports changes in all folders, also in new ones, but not of git and others that are hidden', async () => {
  const publish = vi.fn();
  const write = (path: string) => writeFileSync(join(folder, path), `${Math.random()}`);
  const isReportedAfter = async (work: () => void) => {
    publish.mockClear();
    work();
    // 80 ms are waited for others of the same change.
    for (let tries = 0; tries < 20 && publish.mock.calls.length === 0; tries++)
      await setTimeout(50);
    return publish.mock.calls.length > 0;
  };
  for (const name of ['a/b', '.git']) mkdirSync(join(folder, name), { recursive: true });
  const end = watchFolder(folder)(publish, () => ({ hasNews: () => false }) as Publisher);
  try {
    expect(await isReportedAfter(() => write('x.yml'))).toBe(true);
    expect(await isReportedAfter(() => write('a/b/x.md'))).toBe(true);
    expect(await isReportedAfter(() => rmSync(join(folder, 'a'), { recursive: true }))).toBe(true);
    expect(await isReportedAfter(() => mkdirSync(join(folder, 'a')))).toBe(true);
    expect(await isReportedAfter(() => write('a/x.md'))).toBe(true);
    expect(await isReportedAfter(() => write('.git/index'))).toBe(false);
    expect(await isReportedAfter(() => write('a/.x.md.swp'))).toBe(false);
  } finally {
    await end();
  }
  expect(await isReportedAfter(() => write('x.yml'))).toBe(false);
});
