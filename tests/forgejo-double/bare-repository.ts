/** The git side of the Forgejo double: a real bare repository, changed as Forgejo does. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { GitError } from '#scripts/cms-server/git.ts';
import { startGit } from '#scripts/cms-server/start-git.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
}
/** One entry of `files` in Forgejo's "change files" request. */
export interface FileChange {
  readonly operation: 'create' | 'update' | 'delete';
  readonly path: string;
  /** Former path of an updated file. */
  readonly from_path?: string;
  /** base64 */
  readonly content?: string;
  /** The blob that the client intends to change. */
  readonly sha?: string;
}
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number;
}

/** A refusal with Forgejo's status and message. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const COMMITTER = { GIT_COMMITTER_NAME: 'Forgejo', GIT_COMMITTER_EMAIL: 'forgejo@example.invalid' };
/** Exit code of `rev-parse --quiet`. */
const NO_SUCH_OBJECT = 1;
const STATUSES: Readonly<Record<string, string>> = { A: 'added', D: 'removed' };
const parts = (output: string): string[] => output.split('\0').filter(Boolean);

export class BareRepository {
  readonly dir: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Runs git; `input` is its standard input. */
  git(args: readonly string[], input: string | Buffer = '', env = {}): Promise<string> {
    return this.#run(args, input, env).then((output) => output.toString('utf8'));
  }

  async #run(args: readonly string[], input: string | Buffer, env: object): Promise<Buffer> {
    const { stdout, fault, exitCode } = await startGit({
      ...{ args: ['--git-dir', this.dir, ...args], cwd: this.dir, input },
      env: { ...process.env, ...env },
    });
    if (fault !== undefined) throw new GitError(args, fault, exitCode);
    return stdout;
  }

  /** The object with that name, or undefined; if git itself fails, this throws. */
  resolve(name: string): Promise<string | undefined> {
    return this.git(['rev-parse', '--verify', '--quiet', name]).then(
      (sha) => sha.trim(),
      (error: unknown) => {
        if (error instanceof GitError && error.exitCode === NO_SUCH_OBJECT) return undefined;
        throw error;
      },
    );
  }

  branch(name: string): Promise<string | undefined> {
    return this.resolve(`refs/heads/${name}`);
  }

  /** @throws Refusal 404 */
  async requireBranch(name: string): Promise<string> {
    const sha = await this.branch(name);
    if (!sha) throw new Refusal(404, 'branch does not exist');
    return sha;
  }

  async tree(sha: string, recursive: boolean): Promise<TreeEntry[]> {
    const flags = recursive ? ['-r', '-t'] : [];
    const lines = parts(await this.git(['ls-tree', '-z', '-l', ...flags, sha]));
    return lines.map((line) => {
      const [head = '', path = ''] = line.split('\t');
      const [mode = '', type = '', object = '', size = ''] = head.split(/\s+/);
      return { path, mode, type, sha: object, size: Number(size) || 0 };
    });
  }

  /** Read directly from a loose object's file, as for new ones: a list requests thousands. */
  async blob(sha: string): Promise<Buffer> {
    const file = join(this.dir, 'objects', sha.slice(0, 2), sha.slice(2));
    const loose = await readFile(file).catch(() => undefined);
    const object = loose && inflateSync(loose);
    return object?.subarray(0, 5).toString() === 'blob '
      ? object.subarray(object.indexOf(0) + 1)
      : this.#run(['cat-file', 'blob', sha], '', {});
  }

  setBranch(name: string, sha: string): Promise<string> {
    return this.git(['update-ref', `refs/heads/${name}`, sha]);
  }

  deleteBranch(name: string): Promise<string> {
    return this.git(['update-ref', '-d', `refs/heads/${name}`]);
  }

  /** One commit with all changes, or none. */
  commit(branch: string, changes: readonly FileChange[], message: string, author: Person) {
    const write = () => this.#commit(branch, changes, message, author);
    const written = this.#writing.then(write, write);
    this.#writing = written.catch(() => undefined);
    return written;
  }

  async #commit(
    branch: string,
    changes: readonly FileChange[],
    message: string,
    author: Person,
  ): Promise<string> {
    const parent = await this.requireBranch(branch);
    const GIT_INDEX_FILE = join(this.dir, 'double-index');
    await rm(GIT_INDEX_FILE, { force: true });
    const index = { GIT_INDEX_FILE };
    await this.git(['read-tree', parent], '', index);
    // `--force-remove` requires a work tree.
    const remove = (path: string) =>
      this.git(['update-index', '--index-info'], `0 ${'0'.repeat(40)}\t${path}\n`, index);
    for (const change of changes) {
      await this.#checkChange(parent, change);
      if (change.operation === 'delete') await remove(change.path);
      else {
        if (change.from_path) await remove(change.from_path);
        const content = Buffer.from(change.content ?? '', 'base64');
        const blob = (await this.git(['hash-object', '-w', '--stdin'], content)).trim();
        const info = `100644,${blob},${change.path}`;
        await this.git(['update-index', '--add', '--cacheinfo', info], '', index);
      }
    }
    const tree = (await this.git(['write-tree'], '', index)).trim();
    return this.#commitTree(branch, tree, [parent], message, author);
  }

  async #checkChange(parent: string, change: FileChange): Promise<void> {
    const { operation, path, from_path: from = path, sha } = change;
    const standing = await this.resolve(`${parent}:${from}`);
    const isTaken = from === path ? standing : await this.resolve(`${parent}:${path}`);
    if ((operation === 'create' || from !== path) && isTaken)
      throw new Refusal(422, `repository file already exists [path: ${path}]`);
    if (operation === 'create') return;
    if (!standing) throw new Refusal(404, `repository file does not exist [path: ${path}]`);
    if (sha !== standing)
      throw new Refusal(409, `sha does not match [given: ${sha ?? ''}, expected: ${standing}]`);
  }

  async #commitTree(
    branch: string,
    tree: string,
    parents: readonly string[],
    message: string,
    { name, email }: Person,
  ): Promise<string> {
    const identity = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, ...COMMITTER };
    const flags = parents.flatMap((parent) => ['-p', parent]);
    const sha = (await this.git(['commit-tree', tree, ...flags], message, identity)).trim();
    await this.setBranch(branch, sha);
    return sha;
  }

  /** Merges as a merge commit. @throws Refusal 405 on a conflict, as Forgejo */
  async merge(base: string, head: string, message: string, author: Person): Promise<string> {
    const parents = [await this.requireBranch(base), await this.requireBranch(head)];
    const tree = await this.git(['merge-tree', '--write-tree', ...parents]).catch(() => {
      throw new Refusal(405, 'Please try again later');
    });
    return this.#commitTree(base, tree.trim().split('\n')[0] ?? '', parents, message, author);
  }

  /** Changes of `head` since it left `base`; a move as its two ends. */
  async changes(base: string, head: string) {
    const flags = ['--raw', '--no-renames', '--abbrev=40', '-z'];
    const raw = parts(await this.git(['diff', ...flags, `${base}...${head}`]));
    return raw.flatMap((line, index) => {
      if (index % 2 === 1) return [];
      const [, , , sha = '', kind = ''] = line.split(' ');
      return [{ filename: raw[index + 1] ?? '', status: STATUSES[kind] ?? 'modified', sha }];
    });
  }

  /**
   * Files touched by the commits of `head` that `base` lacks, newest first: as in Forgejo a file is
   * listed once for each commit, a move as its two ends, and none with its object.
   */
  async touched(base: string, head: string) {
    const range = `${base}..${head}`;
    const log = await this.git(['log', '--name-status', '--no-renames', '--format=', '-z', range]);
    const words = parts(log).map((word) => word.trim());
    return words.flatMap((kind, index) =>
      index % 2 === 0
        ? [{ filename: words[index + 1] ?? '', status: STATUSES[kind] ?? 'modified' }]
        : [],
    );
  }
}
