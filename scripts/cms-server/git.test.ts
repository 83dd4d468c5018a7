import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { commitOf, gitIn, readBlobs, undefinedIf1, type Git } from './git.ts';
import { listNotes } from './notes.ts';
import { checkGitVersion } from './repository.ts';

const dir = temporaryFolder('git');
const [git, nowhere] = [gitIn(dir), gitIn(join(dir, 'khong-co'))];
beforeAll(() => git('init', '--quiet'));

it('what git says is not there is undefined', async () => {
  expect(await undefinedIf1(git('config', 'branch.x.notes'))).toBeUndefined();
  expect(await commitOf(git, 'refs/heads/x')).toBeUndefined();
});

it('texts of blobs come by their id, whatever is in them', async () => {
  const texts = ['Ấp\n\nhai\n', '', 'không xuống dòng'];
  const ids = await Promise.all(
    texts.map(async (text) =>
      (await git.feed(text, 'hash-object', '-w', '--stdin')).toString().trim(),
    ),
  );
  expect([...(await readBlobs(git, ids))]).toEqual(ids.map((id, index) => [id, texts[index]]));
  expect((await readBlobs(git, [])).size).toBe(0);
});

it('says which git it needs', () => {
  expect(() => checkGitVersion('git version 2.34.1')).toThrow(/cần git 2\.38/);
  for (const version of ['2.38.0', '2.50.1.windows.1', '3.0.0'])
    expect(() => checkGitVersion(`git version ${version}`)).not.toThrow();
});

const key = { collection: 'stories', slug: 'a' };
it.each<[string, (git: Git) => Promise<unknown>]>([
  ['no branch', (broken) => commitOf(broken, 'HEAD')],
  // The next note would overwrite all those before it.
  ['no notes', (broken) => listNotes(broken, key)],
])('a git that fails does not say that there is %s', async (_what, ask) => {
  await expect(ask(nowhere)).rejects.toThrow(/^git /);
});

it('goes on after the process that starts git was killed', async () => {
  const killed = git('-c', 'alias.end=!kill -9 $(cut -d" " -f4 /proc/$PPID/stat)', 'end');
  await expect(killed).rejects.toThrow('đã dừng');
  expect(await git('rev-parse', '--is-inside-work-tree')).toBe('true');
});
