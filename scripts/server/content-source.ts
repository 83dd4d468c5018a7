/**
 * The content of a forge in a clone of this service alone. `fetch` only adds to git's own store;
 * `bringIn` changes the files, between two publications, so that none sees half of a commit. What
 * the remote's branch has is what counts: a force push is followed, and whatever a killed process
 * left is put right.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CONTENT_SIGN } from '#lib/node/content-folder.ts';
import { commitOf, gitIn, succeeds, type Git } from '#scripts/cms-server/git.ts';
import { ContentFault, contentFault, type Place } from './forge-fault.ts';

interface Options extends Place {
  /** The root of the clone, or a folder in it. */
  readonly contentDir: string;
}

/** Marks, in git's configuration, a clone whose files this service may replace. */
const MARK = 'minhbach.service';
const CONFIGURATION = [
  ...[`${MARK}=true`, 'core.hooksPath=/dev/null', 'gc.autoDetach=false'],
  // A link in the content must not lead to a file of this machine.
  ...['core.symlinks=false', 'core.autocrlf=false'],
];
/** How many folders above the content the root of its repository may be. */
const MOST_ABOVE = 3;

const isEmpty = (dir: string): boolean => !existsSync(dir) || readdirSync(dir).length === 0;

/** The folder and those above it, nearest first. */
const withParents = (dir: string): string[] =>
  Array.from({ length: MOST_ABOVE }).reduce<string[]>(
    (all) => [...all, dirname(all.at(-1) ?? dir)],
    [dir],
  );

export class ContentSource {
  readonly #options: Options;
  readonly #tip: string;
  #opened: Git | undefined;
  #commit: string | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#tip = `refs/remotes/forge/${options.branch}`;
  }

  /** The commit whose content is in the folder. */
  get commit(): string | undefined {
    return this.#commit;
  }

  get isOpen(): boolean {
    return this.#opened !== undefined;
  }

  /** The root of the clone, once it is open. */
  get repoDir(): string {
    return this.#git.dir;
  }

  get #git(): Git {
    if (!this.#opened) throw new Error('the clone is not open');
    return this.#opened;
  }

  /**
   * Clones where there is no clone yet; one that is there serves while the forge is down.
   * @throws ContentFault
   */
  async open(): Promise<void> {
    const { contentDir } = this.#options;
    const present = withParents(contentDir).find((dir) => existsSync(join(dir, '.git')));
    if (present) {
      const git = gitIn(present);
      const mark = await git('config', '--get', MARK).catch(() => '');
      if (mark !== 'true')
        throw new ContentFault(
          `Thư mục ${present} là kho git của người khác, máy chủ này không được thay tệp trong đó. Đặt CONTENT_DIR là một thư mục chưa có: máy chủ tự lấy kho về`,
        );
      removeLocks(join(present, '.git'));
    }
    const git = gitIn(present ?? (await this.#clone()));
    // A process that was killed may have left half of the files.
    await this.#bringInto(git).catch(async (error: unknown) => {
      if (!existsSync(contentDir)) throw error;
      await replaceFiles(git, 'HEAD');
    });
    this.#opened = git;
  }

  async #clone(): Promise<string> {
    const { remote, branch, contentDir } = this.#options;
    const existing = withParents(dirname(contentDir)).find((dir) => existsSync(dir)) ?? '/';
    const draft = join(existing, '.minh-bach-clone');
    rmSync(draft, { recursive: true, force: true });
    try {
      await gitIn(existing)(
        ...['clone', '--quiet', '--no-checkout', '--no-tags', '--single-branch'],
        ...['--branch', branch, '--origin', 'forge', '--template='],
        ...CONFIGURATION.flatMap((setting) => ['--config', setting]),
        ...[remote, draft],
      );
      // Addresses may hold a password.
      await gitIn(draft)('config', 'remote.forge.url', 'CONTENT_REPO');
      const roots = withParents(contentDir);
      for (const root of roots)
        if (await this.#hasContent(gitIn(draft), relative(root, contentDir))) {
          if (!isEmpty(root))
            throw new ContentFault(
              `Thư mục ${root} đã có tệp khác nên không lấy kho về đó được. Đặt CONTENT_DIR ở chỗ khác`,
            );
          mkdirSync(dirname(root), { recursive: true });
          rmSync(root, { recursive: true, force: true });
          renameSync(draft, root);
          return root;
        }
      throw this.#lacksContent(relative(dirname(contentDir), contentDir));
    } catch (error) {
      throw contentFault(error, this.#options);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }

  #hasContent(git: Git, folder: string): Promise<boolean> {
    return succeeds(git('cat-file', '-e', `${this.#tip}:${join(folder, CONTENT_SIGN)}`));
  }

  #lacksContent(folder: string): ContentFault {
    const { remote, branch } = this.#options;
    return new ContentFault(
      `Nhánh “${branch}” của kho ${remote} không có ${join(folder, CONTENT_SIGN)}, nên không có gì để công bố. Xem CONTENT_DIR (thư mục nội dung trong kho) và CMS_BRANCH`,
    );
  }

  /**
   * Asks the forge.
   * @returns whether its branch has another commit than the folder
   * @throws ContentFault
   */
  async fetch(): Promise<boolean> {
    const { remote, branch } = this.#options;
    await this.#git(
      ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'],
      ...[remote, `+refs/heads/${branch}:${this.#tip}`],
    ).catch((error: unknown) => {
      throw contentFault(error, this.#options);
    });
    return (await this.tip()) !== this.#commit;
  }

  /** The commit that the forge's branch had when it was asked last. */
  tip(): Promise<string | undefined> {
    return commitOf(this.#git, this.#tip);
  }

  /**
   * Makes the files those of the tip.
   * @throws ContentFault where it has no content folder, or the disk is full
   */
  async bringIn(): Promise<void> {
    await this.#bringInto(this.#git);
  }

  async #bringInto(git: Git): Promise<void> {
    const tip = await commitOf(git, this.#tip);
    if (tip === undefined || tip === this.#commit) return;
    const folder = relative(git.dir, this.#options.contentDir);
    if (!(await this.#hasContent(git, folder))) throw this.#lacksContent(folder);
    this.#commit = undefined;
    try {
      await replaceFiles(git, tip);
    } catch (error) {
      throw contentFault(error, this.#options);
    }
    this.#commit = tip;
  }
}

async function replaceFiles(git: Git, commit: string): Promise<void> {
  await git('reset', '--quiet', '--hard', commit);
  await git('clean', '--quiet', '-ffdx');
}

/** A killed git leaves locks that would stop every later one; only this service uses the clone. */
function removeLocks(gitDir: string): void {
  for (const name of readdirSync(gitDir, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.lock')) rmSync(join(gitDir, name), { force: true });
}
