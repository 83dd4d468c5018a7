/** Commits by `git fast-import`: no work tree is involved. */
import type { Git } from './git.ts';

interface Commit {
  /** Its parent. */
  readonly from: string;
  /** Id of the initial tree; default: its parent's. */
  readonly tree?: string;
  readonly removed?: readonly string[];
  readonly written: readonly { readonly path: string; readonly content: string | Buffer }[];
  readonly message: string;
  /** `Name <mail>`; default: git's configuration here. */
  readonly author?: string;
  readonly at?: Date;
}

const data = (content: string | Buffer): Buffer[] => {
  const bytes = Buffer.from(content as string);
  return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
};

const configuredAuthor = async (git: Git): Promise<string> =>
  (await git('var', 'GIT_AUTHOR_IDENT')).replace(/ \d+ [+-]\d+$/, '');

/**
 * Commits everything or nothing.
 * @param ref `refs/heads/…`
 * @param force whether the ref may leave its history
 * @returns the id of the commit
 * @throws GitError when the ref has commits that are not in `from`, unless forced
 */
export async function commitTo(
  git: Git,
  ref: string,
  commit: Commit,
  force = false,
): Promise<string> {
  const { from, tree, removed = [], written, message, at = new Date() } = commit;
  const author = commit.author ?? (await configuredAuthor(git));
  const line = (text: string): Buffer => Buffer.from(`${text}\n`);
  const commands = [
    line(`commit ${ref}`),
    line('mark :1'),
    line(`committer ${author} ${Math.floor(at.getTime() / 1000)} +0700`),
    ...data(message),
    line(`from ${from}`),
    ...(tree ? [line(`M 040000 ${tree} ""`)] : []),
    ...removed.map((path) => line(`D ${JSON.stringify(path)}`)),
    ...written.flatMap(({ path, content }) => [
      line(`M 100644 inline ${JSON.stringify(path)}`),
      ...data(content),
    ]),
    line('get-mark :1'),
  ];
  const options = ['--quiet', '--date-format=raw', ...(force ? ['--force'] : [])];
  return (await git.feed(Buffer.concat(commands), 'fast-import', ...options)).toString().trim();
}
