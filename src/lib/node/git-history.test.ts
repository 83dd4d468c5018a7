import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.fixture.ts';
import { blobOutput } from './blob-output.ts';
import { COMMITTER, TestRepository } from './git-repository.fixture.ts';
import { blobId, blobReader, folderHistory, readBlobs } from './git-history.ts';

const work = temporaryFolder('history');
const LATE = new Date('2030-01-01T00:00:00Z');
const repositoryOf = (name: string) => new TestRepository(join(work, name));

/** Returns the contents of all versions, oldest first, by file. */
function texts(dir: string, until = LATE) {
  const { files } = folderHistory(dir, until) ?? { files: new Map() };
  return Object.fromEntries(
    [...files].map(([file, versions]: [string, readonly { blob: string }[]]) => {
      const contents = readBlobs(
        dir,
        versions.map(({ blob }) => blob),
      );
      return [file, versions.map(({ blob }) => contents.get(blob))];
    }),
  );
}

describe('folderHistory', () => {
  it('has the versions of each file, oldest first, with times and without names', () => {
    const { folder } = repositoryOf('plain')
      .write('á b.md', 'một')
      .write('2.md', 'hai')
      .commit()
      .write('á b.md', 'một và nữa')
      .commit();
    expect(texts(folder)).toEqual({ 'á b.md': ['một', 'một và nữa'], '2.md': ['hai'] });
    const history = folderHistory(folder, LATE);
    expect(history?.isWhole).toBe(true);
    expect(history?.files.get('á b.md')?.map(({ at }) => at.toISOString())).toEqual([
      '2026-01-01T01:00:00.000Z',
      '2026-01-01T02:00:00.000Z',
    ]);
    expect(JSON.stringify([...(history?.files ?? [])])).not.toContain(COMMITTER);
  });

  it('knows nothing of what came after the instant', () => {
    const { folder } = repositoryOf('until').write('a', '1').commit().write('a', '2').commit();
    expect(texts(folder, new Date('2026-01-01T01:30:00Z'))).toEqual({ a: ['1'] });
  });

  it('follows a file that was given another name', () => {
    const long = 'Điều 1. Nội dung không đổi.\n'.repeat(9);
    const repository = repositoryOf('rename').write('a', long).commit();
    repository.git('mv', 'content/van-ban/a', 'content/van-ban/b');
    repository.write('b', `${long}Thêm.\n`).commit().write('a', 'khác').commit();
    expect(texts(repository.folder)).toEqual({ b: [long, `${long}Thêm.\n`], a: ['khác'] });
  });

  it('starts anew where a file was deleted, and forgets what is deleted now', () => {
    const repository = repositoryOf('deleted').write('a', 'cũ').write('b', 'x').commit();
    repository.git('rm', '--quiet', 'content/van-ban/a', 'content/van-ban/b');
    const { folder } = repository.commit().write('a', 'mới').commit();
    expect(texts(folder)).toEqual({ a: ['mới'] });
  });

  it('counts a merged branch as one step, however many drafts it took', () => {
    const repository = repositoryOf('merge').write('a', '1').commit();
    repository.git('switch', '--quiet', '-c', 'nhap');
    repository.write('a', 'nháp').commit().write('a', '2').commit();
    repository.git('switch', '--quiet', 'main');
    repository.at = new Date('2026-01-02T00:00:00Z');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Đăng', 'nhap');
    expect(texts(repository.folder)).toEqual({ a: ['1', '2'] });
  });

  it('works in a work tree of its own and on a detached HEAD', () => {
    const repository = repositoryOf('tree').write('a', '1').commit().write('a', '2').commit();
    const tree = join(work, 'tree-2');
    repository.git('worktree', 'add', '--quiet', '--detach', tree, 'HEAD~1');
    expect(texts(join(tree, 'content/van-ban'))).toEqual({ a: ['1'] });
  });

  it('reads on from what it read before, and anew where history was rewritten', () => {
    const repository = repositoryOf('again').write('a', '1').commit().write('a', '2').commit();
    expect(texts(repository.folder)).toEqual({ a: ['1', '2'] });
    expect(texts(repository.folder)).toEqual({ a: ['1', '2'] });
    repository.write('a', '3').write('b', 'x').commit();
    expect(texts(repository.folder)).toEqual({ a: ['1', '2', '3'], b: ['x'] });
    repository.git('reset', '--quiet', '--hard', 'HEAD~2');
    expect(texts(repository.folder)).toEqual({ a: ['1'] });
    repository.write('a', '4').commit();
    expect(texts(repository.folder)).toEqual({ a: ['1', '4'] });
    // The first-parent line of HEAD changes when the old HEAD is merged as the second parent.
    repository.git('switch', '--quiet', '-c', 'khac', 'HEAD~1');
    repository.write('b', 'y').commit();
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Gộp', 'main');
    expect(texts(repository.folder)).toEqual({ a: ['1', '4'], b: ['y'] });
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('says of a shallow clone that it is not whole', () => {
    const repository = repositoryOf('deep').write('a', '1').commit().write('a', '2').commit();
    const clone = join(work, 'shallow');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.dir}`, clone);
    const folder = join(clone, 'content/van-ban');
    expect(folderHistory(folder, LATE)?.isWhole).toBe(false);
    expect(texts(folder)).toEqual({ a: ['2'] });
  });
});

describe('without history', () => {
  const path = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = path;
    delete process.env['GIT_DIR'];
  });
  it('has none outside a repository, in an empty one, or without git', () => {
    const alone = join(work, 'alone');
    mkdirSync(alone);
    expect(folderHistory(alone, LATE)).toBeUndefined();
    expect(folderHistory(join(work, 'not-there'), LATE)).toBeUndefined();
    expect(folderHistory(repositoryOf('empty').folder, LATE)).toBeUndefined();
    const { folder } = repositoryOf('no-git').write('a', '1').commit();
    process.env['PATH'] = alone;
    expect(folderHistory(folder, LATE)).toBeUndefined();
    expect(readBlobs(folder, ['0'.repeat(40)]).size).toBe(0);
  });
  it('has no versions of what was never committed', () => {
    const repository = repositoryOf('untracked').write('a', '1').commit();
    expect([
      ...(folderHistory(repository.write('b', '2').folder, LATE)?.files.keys() ?? []),
    ]).toEqual(['a']);
  });
  it('is not led elsewhere by the variables of a hook', () => {
    const { folder } = repositoryOf('hook').write('a', '1').commit();
    process.env['GIT_DIR'] = join(repositoryOf('other').write('z', '1').commit().dir, '.git');
    expect(texts(folder)).toEqual({ a: ['1'] });
  });
  it('has none where the files were copied without it', () => {
    const { dir } = repositoryOf('copied').write('a', '1').commit();
    cpSync(join(dir, 'content'), join(work, 'copy'), { recursive: true });
    expect(folderHistory(join(work, 'copy/van-ban'), LATE)).toBeUndefined();
  });
});

describe('contents', () => {
  const { folder } = repositoryOf('blobs').write('a', 'Đ'.repeat(70_000)).write('b', '').commit();
  const ids = [...(folderHistory(folder, LATE)?.files.values() ?? [])].flatMap((versions) =>
    versions.map(({ blob }) => blob),
  );
  it('come one by one, in any number at once', async () => {
    const read = blobReader(folder);
    const found = await Promise.all([...ids, 'f'.repeat(40), 'không phải mã', ...ids].map(read));
    const [a, b] = ['Đ'.repeat(70_000), ''];
    expect(found).toEqual([a, b, undefined, undefined, a, b]);
  });
  it('are not there where git is not', async () => {
    const read = blobReader(join(work, 'not-there'));
    expect(await Promise.all(ids.map(read))).toEqual([undefined, undefined]);
  });
  it('have the id git gives them', () =>
    expect(
      ids.map((like, index) => blobId(Buffer.from(['Đ'.repeat(70_000), ''][index] ?? ''), like)),
    ).toEqual(ids));
  it('are whole however the output is cut', () => {
    const output = Buffer.from('aa blob 4\nĐ\n\n\nbb missing\ncc commit 2\nxx\ndd blob 0\n\n');
    for (let size = 1; size <= output.length; size += 1) {
      const pushed: unknown[] = [];
      const push = blobOutput((...object) => pushed.push(object));
      for (let at = 0; at < output.length; at += size) push(output.subarray(at, at + size));
      expect(pushed).toEqual([
        ['aa', 'Đ\n\n'],
        ['bb', undefined],
        ['cc', undefined],
        ['dd', ''],
      ]);
    }
  });
});
