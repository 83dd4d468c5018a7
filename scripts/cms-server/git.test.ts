import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commitOf, gitIn, ifThere, type Git } from './git.ts';
import { listNotes } from './notes.ts';

const dir = mkdtempSync(join(tmpdir(), 'minh-bach-git-'));
const [git, nowhere] = [gitIn(dir), gitIn(join(dir, 'khong-co'))];
beforeAll(() => git('init', '--quiet'));
afterAll(() => rmSync(dir, { recursive: true }));

it('what git says is not there is undefined', async () => {
  expect(await ifThere(git('config', 'branch.x.notes'))).toBeUndefined();
  expect(await commitOf(git, 'refs/heads/x')).toBeUndefined();
});

const key = { collection: 'stories', slug: 'a' };
it.each<[string, (git: Git) => Promise<unknown>]>([
  ['no branch', (broken) => commitOf(broken, 'HEAD')],
  // The next note would be written over all those before it.
  ['no notes', (broken) => listNotes({ main: git, git: broken }, key)],
])('a git that fails does not say that there is %s', async (_what, ask) => {
  await expect(ask(nowhere)).rejects.toThrow(/^git /);
});
