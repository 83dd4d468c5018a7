import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changesBetween, folderState } from './folder-state.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'minh-bach-folder-'));
  mkdirSync(join(dir, 'a/b'), { recursive: true });
  for (const path of ['x.md', 'a/y.md', 'a/b/z.md']) writeFileSync(join(dir, path), 'text');
});
afterEach(() => rmSync(dir, { recursive: true }));

/** The paths that `work` changes, sorted. */
function changesOf(work: () => void): string[] {
  const before = folderState(dir);
  work();
  return changesBetween(before, folderState(dir)).sort();
}

it('names all files by their path, without hidden ones', () => {
  mkdirSync(join(dir, '.git'));
  for (const path of ['.git/HEAD', '.draft.md']) writeFileSync(join(dir, path), 'text');
  expect([...folderState(dir).keys()].sort()).toEqual(['a/b/z.md', 'a/y.md', 'x.md']);
});

it('is empty where the folder is missing', () => {
  expect(folderState(join(dir, 'none')).size).toBe(0);
});

it('names what was added, changed, removed and renamed, and nothing else', () => {
  expect(changesOf(() => undefined)).toEqual([]);
  expect(changesOf(() => writeFileSync(join(dir, 'a/new.md'), 'text'))).toEqual(['a/new.md']);
  expect(changesOf(() => writeFileSync(join(dir, 'x.md'), 'other text'))).toEqual(['x.md']);
  expect(changesOf(() => rmSync(join(dir, 'a/b'), { recursive: true }))).toEqual(['a/b/z.md']);
  expect(changesOf(() => renameSync(join(dir, 'x.md'), join(dir, 'y.md')))).toEqual([
    'x.md',
    'y.md',
  ]);
});

it('sees a file of the same size and time that was put in the place of another', () => {
  const file = join(dir, 'x.md');
  const { atime, mtime } = statSync(file);
  const changes = changesOf(() => {
    writeFileSync(`${file}.next`, 'next');
    utimesSync(`${file}.next`, atime, mtime);
    renameSync(`${file}.next`, file);
  });
  expect(changes).toEqual(['x.md']);
});
