/**
 * A git worktree of the CMS server's own, in an ignored folder, on a branch of its own: branches are
 * checked out and rebased there without touching the files someone is working on. It holds nothing
 * that is not in git, so it may be deleted at any time.
 */
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unavailable } from './fault.ts';
import {
  commitOf,
  ensureIdentity,
  forgetHookEnvironment,
  gitIn,
  ifThere,
  type Git,
} from './git.ts';

/** The worktree's branch; between requests it stands where the main work tree's HEAD stands. */
export const BASE_BRANCH = 'cms-server';
const FOLDER = '.cms-server';

export interface Worktree {
  /** The work tree people work in. */
  readonly main: Git;
  /** Our own. */
  readonly git: Git;
}

/** The repository that folder stands in. @throws CmsServerFault when nothing can be saved in it */
export async function findRepository(dir: string): Promise<Git> {
  const top = await gitIn(dir)('rev-parse', '--show-toplevel').catch(() => undefined);
  if (!top)
    throw unavailable(
      'Thư mục này chưa là kho git nên chưa lưu được bài. Hãy chạy: git init && git add -A && git commit -m "Bắt đầu"',
    );
  const main = gitIn(top);
  if (!(await commitOf(main, 'HEAD')))
    throw unavailable(
      'Kho git chưa có bản ghi nào. Hãy chạy: git add -A && git commit -m "Bắt đầu"',
    );
  if ((await currentBranch(main)) === BASE_BRANCH)
    throw unavailable(
      `Cây làm việc đang ở nhánh “${BASE_BRANCH}”, nhánh riêng của trang biên tập. Hãy chuyển về nhánh của bạn, ví dụ: git switch main`,
    );
  return main;
}

/** Name of the branch, or undefined on a detached HEAD. */
const currentBranch = (git: Git): Promise<string | undefined> =>
  ifThere(git('symbolic-ref', '--quiet', '--short', 'HEAD'));

/** A folder that ignores itself, so that no repository's own .gitignore has to name it. */
function makeFolder(repository: string): string {
  const folder = path.join(repository, FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, '.gitignore'), '*\n');
  return path.join(realpathSync(folder), 'worktree');
}

const gitFolder = (git: Git): Promise<string | undefined> =>
  git('rev-parse', '--path-format=absolute', '--git-common-dir').catch(() => undefined);

async function belongsTo(main: Git, dir: string): Promise<boolean> {
  if (!existsSync(path.join(dir, '.git'))) return false;
  const top = await gitIn(dir)('rev-parse', '--show-toplevel').catch(() => undefined);
  return top === dir && (await gitFolder(gitIn(dir))) === (await gitFolder(main));
}

/** Brings a worktree that a crash or a stranger left in any state back to its branch. */
export async function repair({ main, git }: Worktree): Promise<void> {
  const lock = await git('rev-parse', '--path-format=absolute', '--git-path', 'index.lock');
  rmSync(lock, { force: true });
  for (const unfinished of ['rebase', 'merge', 'cherry-pick'])
    await git(unfinished, '--abort').catch(() => undefined);
  const head = await main('rev-parse', 'HEAD');
  await git('checkout', '--quiet', '--force', '-B', BASE_BRANCH, head);
  await git('clean', '-fdq');
}

/** Finds the repository of that folder and sets the worktree up, or repairs the one that is there. */
export async function openWorktree(repoDir: string): Promise<Worktree> {
  forgetHookEnvironment();
  const main = await findRepository(repoDir);
  await ensureIdentity(main);
  const dir = makeFolder(main.dir);
  await main('worktree', 'prune');
  if (!(await belongsTo(main, dir))) {
    rmSync(dir, { recursive: true, force: true });
    await main('worktree', 'prune');
    await main('worktree', 'add', '--quiet', '--force', '-B', BASE_BRANCH, dir, 'HEAD');
  }
  const worktree = { main, git: gitIn(dir) };
  await repair(worktree);
  return worktree;
}

/**
 * Puts the worktree's branch where the main work tree's HEAD stands: what people committed by hand is
 * what editors see. Nothing is lost: a commit of ours reaches HEAD before it counts as published.
 */
export async function followHead({ main, git }: Worktree): Promise<string> {
  const [head, base, branch] = await Promise.all([
    main('rev-parse', 'HEAD'),
    commitOf(git, `refs/heads/${BASE_BRANCH}`),
    currentBranch(git),
  ]);
  if (base !== head || branch !== BASE_BRANCH) await repair({ main, git });
  return head;
}
