import * as disk from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { filesIn } from '#scripts/site-files.ts';
import { commit, recover, stage, stagingOf, type FileSystem } from './staging.ts';

const folder = disk.mkdtempSync(join(tmpdir(), 'minh-bach-staging-'));
afterAll(() => disk.rmSync(folder, { recursive: true }));

class Killed extends Error {}

type Calls = Readonly<Record<keyof FileSystem, (...args: never[]) => unknown>>;

/** The real one without waiting until the disk has written all. */
const DISK: Calls = {
  copyFileSync: disk.copyFileSync,
  linkSync: disk.linkSync,
  mkdirSync: disk.mkdirSync,
  readFileSync: disk.readFileSync,
  renameSync: disk.renameSync,
  rmSync: disk.rmSync,
  rmdirSync: disk.rmdirSync,
  writeFileSync: (path: string, text: string) => disk.writeFileSync(path, text),
};

/** @param around called with the name of each call and with what it does */
function fileSystem(around: (name: string, work: () => unknown, args: string[]) => unknown) {
  const calls = Object.entries(DISK).map(([name, call]) => [
    name,
    (...args: never[]) => around(name, () => call(...args), args),
  ]);
  return Object.fromEntries(calls) as FileSystem;
}

const whole = fileSystem((_, work) => work());

/**
 * The file system of a process that is killed at its call of that number: a file that it was writing
 * then is there by half.
 * @param look called after each call, also the last
 */
function killedAt(call: number, look: () => void): FileSystem {
  let left = call;
  return fileSystem((name, work, [path = '', text = '']) => {
    left -= 1;
    if (left === -1 && name === 'writeFileSync')
      disk.writeFileSync(path, text.slice(0, text.length / 2));
    const result = left < 0 ? undefined : work();
    look();
    if (left < 0) throw new Killed();
    return result;
  });
}

/** Text by path. */
type Tree = Readonly<Record<string, string>>;

const treeOf = (dir: string): Tree =>
  Object.fromEntries(
    filesIn(dir).map((path) => [path, disk.readFileSync(join(dir, path), 'utf8')]),
  );

/** A site of pages, each of which holds the names of the pictures it shows. */
const site = fc
  .dictionary(
    fc.constantFrom('index', 'a/index', 'a/b/index', 'c/index'),
    fc.subarray(['1', '2', '3', '4']),
    { maxKeys: 4 },
  )
  .map((pages): Tree => {
    const html = Object.entries(pages).map(([name, shown]) => [
      `${name}.html`,
      shown.map((picture) => `p/${picture}.png`).join(' '),
    ]);
    const shown = new Set(Object.values(pages).flat());
    const pictures = [...shown].map((picture) => [`p/${picture}.png`, `picture ${picture}`]);
    return Object.fromEntries([...html, ...pictures]) as Tree;
  });

async function publish(outDir: string, before: Tree, now: Tree, fs = whole): Promise<void> {
  const moves = Object.keys(now).filter((path) => before[path] !== now[path]);
  const removals = Object.keys(before).filter((path) => !(path in now));
  // Trees name pages before pictures: now neither list is in the order it must be done.
  removals.reverse();
  for (const path of moves) stage(outDir, path, now[path] ?? '', fs);
  await commit(outDir, { moves, removals }, fs);
}

/** Does `work` end before it is killed? */
async function ends(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

/** @throws when a file is neither old nor new, or a page names one that is not there */
function expectWhole(outDir: string, before: Tree, now: Tree): void {
  const seen = treeOf(outDir);
  for (const [path, text] of Object.entries(seen)) {
    expect([before[path], now[path]]).toContain(text);
    if (path.endsWith('.html'))
      for (const picture of text.split(' ').filter(Boolean)) expect(seen).toHaveProperty([picture]);
  }
  for (const path of Object.keys(before)) if (path in now) expect(seen).toHaveProperty([path]);
}

let count = 0;

it(
  'shows each file old or new and pages with all they name, whenever it is killed',
  () =>
    fc.assert(
      fc.asyncProperty(site, site, async (before, now) => {
        for (let call = 0, isEnded = false; !isEnded; call += 1) {
          const outDir = join(folder, String((count += 1)));
          await publish(outDir, {}, before);
          expect(treeOf(outDir)).toEqual(before);
          const look = () => expectWhole(outDir, before, now);
          isEnded = await ends(publish(outDir, before, now, killedAt(call, look)));
          // Nor does it matter when the process that recovers is killed too.
          if (!isEnded) await ends(recover(outDir, killedAt(call % 7, look)));
          await recover(outDir, whole);
          look();
          const after = treeOf(outDir);
          expect(isEnded ? [now] : [before, now]).toContainEqual(after);
          expect(disk.existsSync(stagingOf(outDir))).toBe(false);
          await publish(outDir, after, now);
          expect(treeOf(outDir)).toEqual(now);
        }
      }),
      { numRuns: 12 },
    ),
  60_000,
);

it('leaves no empty folder', async () => {
  const outDir = join(folder, 'empty');
  await publish(outDir, {}, { 'a/b/index.html': '', 'c.txt': '' });
  await publish(outDir, { 'a/b/index.html': '' }, {});
  expect(disk.readdirSync(outDir)).toEqual(['c.txt']);
});

it('reports what the file system refuses, and finishes at the next start', async () => {
  const outDir = join(folder, 'refused');
  const full = fileSystem((name, work, [, to = '']) => {
    if (name === 'renameSync' && to.endsWith('.html')) throw new Error('ENOSPC');
    return work();
  });
  const now = { 'index.html': 'p/1.png', 'p/1.png': 'picture 1' };
  await expect(publish(outDir, {}, now, full)).rejects.toThrow('ENOSPC');
  expect(treeOf(outDir)).toEqual({ 'p/1.png': 'picture 1' });
  await recover(outDir);
  expect(treeOf(outDir)).toEqual(now);
});

it('takes files that are on disk already, and leaves them as they are', async () => {
  const outDir = join(folder, 'linked');
  const path = 'du-lieu/van-ban.jsonl';
  const files = ['cũ', 'mới'].map((text) => {
    const file = join(folder, text);
    disk.writeFileSync(file, text);
    stage(outDir, path, { file });
    return file;
  });
  await commit(outDir, { moves: [path], removals: [] });
  expect(treeOf(outDir)).toEqual({ [path]: 'mới' });
  expect(files.map((file) => disk.readFileSync(file, 'utf8'))).toEqual(['cũ', 'mới']);
});
