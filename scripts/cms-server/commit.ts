/** Commits by `git fast-import`: no work tree is needed, so nobody's is disturbed. */
import type { Git } from './git.ts';

/** One commit on a branch. */
export interface Commit {
  readonly branch: string;
  /** The commit it stands on. */
  readonly from: string;
  /** Paths that go. */
  readonly removed?: readonly string[];
  readonly written: readonly { readonly path: string; readonly content: string | Buffer }[];
  readonly message: string;
  /** `Name <mail>` */
  readonly author: string;
  readonly at: Date;
}

const data = (content: string | Buffer): Buffer[] => {
  const bytes = Buffer.from(content as string);
  return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
};

/** All of it or nothing. @throws GitError when the branch moved on from `from` meanwhile */
export async function commitOn(main: Git, commit: Commit): Promise<void> {
  const line = (text: string): Buffer => Buffer.from(`${text}\n`);
  const when = `${Math.floor(commit.at.getTime() / 1000)} +0700`;
  const commands = [
    line(`commit refs/heads/${commit.branch}`),
    line(`committer ${commit.author} ${when}`),
    ...data(commit.message),
    line(`from ${commit.from}`),
    ...(commit.removed ?? []).map((path) => line(`D ${JSON.stringify(path)}`)),
    ...commit.written.flatMap(({ path, content }) => [
      line(`M 100644 inline ${JSON.stringify(path)}`),
      ...data(content),
    ]),
  ];
  await main.feed(Buffer.concat(commands), 'fast-import', '--quiet', '--date-format=raw');
}
