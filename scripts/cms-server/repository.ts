/** The git repository that the CMS writes to. */
import { unavailable } from './fault.ts';
import { commitOf, ensureIdentity, gitIn, type Git } from './git.ts';

/** The first version with `merge-tree --write-tree`. */
const MIN_GIT = [2, 38] as const;

/** Opens the repository of that folder. @throws CmsServerFault when nothing can be saved in it */
export async function findRepository(dir: string): Promise<Git> {
  const top = await gitIn(dir)('rev-parse', '--show-toplevel').catch(() => undefined);
  if (!top)
    throw unavailable(
      'Thư mục này chưa là kho git nên chưa lưu được bài. Hãy chạy: git init && git add -A && git commit -m "Bắt đầu"',
    );
  const git = gitIn(top);
  if (!(await commitOf(git, 'HEAD')))
    throw unavailable(
      'Kho git chưa có bản ghi nào. Hãy chạy: git add -A && git commit -m "Bắt đầu"',
    );
  return git;
}

/** @throws CmsServerFault when git cannot merge without a work tree */
export function checkGitVersion(output: string): void {
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(output) ?? [];
  if (Number(major) * 1000 + Number(minor) < MIN_GIT[0] * 1000 + MIN_GIT[1])
    throw unavailable(
      `Trang biên tập cần git ${MIN_GIT.join('.')} trở lên, máy này có ${major}.${minor}. Hãy cập nhật git`,
    );
}

/** @throws CmsServerFault as `findRepository` and `checkGitVersion` */
export async function openRepository(dir: string): Promise<Git> {
  const git = await findRepository(dir);
  checkGitVersion(await git('version'));
  await ensureIdentity(git);
  return git;
}
