/** Runs git. Arguments go as a list, never through a shell. */
import { startGit } from './start-git.ts';

export class GitError extends Error {
  override name = 'GitError';
  readonly stderr: string;
  /** undefined where git did not finish. */
  readonly exitCode: number | undefined;
  constructor(args: readonly string[], stderr: string, exitCode?: number) {
    super(`git ${args[0] ?? ''}: ${stderr.trim().split('\n')[0] ?? ''}`);
    this.stderr = stderr;
    this.exitCode = exitCode;
  }
}

/** Set while git runs a hook; they would direct every command to the wrong repository. */
const HOOK_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
];

/** Runs git in one work tree. */
export interface Git {
  readonly dir: string;
  /** Standard output without the trailing line break. @throws GitError */
  (...args: string[]): Promise<string>;
  /** Unchanged standard output. @throws GitError */
  readonly exact: (...args: string[]) => Promise<string>;
  /** Standard output as bytes. @throws GitError */
  readonly bytes: (...args: string[]) => Promise<Buffer>;
  /** Passes the text to git as standard input. @throws GitError */
  readonly feed: (input: string | Buffer, ...args: string[]) => Promise<Buffer>;
}

export function gitIn(dir: string): Git {
  const start = async (
    input: string | Buffer | undefined,
    args: readonly string[],
  ): Promise<Buffer> => {
    const env: NodeJS.ProcessEnv = {
      GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=15',
      ...process.env,
      // Git's messages are parsed: C keeps them stable. Paths are taken literally.
      LC_ALL: 'C',
      GIT_LITERAL_PATHSPECS: '1',
      // Never prompts, and gives up on a silent network after a minute.
      GIT_EDITOR: 'true',
      GIT_TERMINAL_PROMPT: '0',
      GIT_HTTP_LOW_SPEED_LIMIT: '1',
      GIT_HTTP_LOW_SPEED_TIME: '60',
    };
    for (const name of HOOK_VARIABLES) delete env[name];
    const { stdout, fault, exitCode } = await startGit({ args, cwd: dir, env, input });
    if (fault !== undefined) throw new GitError(args, fault, exitCode);
    return stdout;
  };
  const bytes = (...args: string[]) => start(undefined, args);
  const exact = async (...args: string[]) => (await bytes(...args)).toString();
  const feed = (input: string | Buffer, ...args: string[]) => start(input, args);
  const run = async (...args: string[]): Promise<string> =>
    (await exact(...args)).replace(/\n$/, '');
  return Object.assign(run, { dir, bytes, exact, feed });
}

/**
 * Git's output, or undefined where it exits with 1: so `config` and `--quiet` report that nothing
 * was found, and `merge-tree` conflicts. @throws GitError for any other fault
 */
export const undefinedIf1 = (output: Promise<string>): Promise<string | undefined> =>
  output.catch((error: unknown) => {
    if (error instanceof GitError && error.exitCode === 1) return undefined;
    throw error;
  });

export const succeeds = (call: Promise<string>): Promise<boolean> =>
  call.then(
    () => true,
    () => false,
  );

export const commitOf = (git: Git, name: string): Promise<string | undefined> =>
  undefinedIf1(git('rev-parse', '--verify', '--quiet', `${name}^{commit}`));

export const zeroSeparated = (output: string): string[] => output.split('\0').filter(Boolean);

/**
 * Sets an author where git has none (a fresh computer, a container), by environment variables: no
 * configuration is changed.
 */
export async function ensureIdentity(
  git: Git,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const fallback = { NAME: 'Biên tập viên Minh Bạch', EMAIL: 'bien-tap@minh-bach.invalid' };
  for (const role of ['AUTHOR', 'COMMITTER'] as const) {
    if (await succeeds(git('var', `GIT_${role}_IDENT`))) continue;
    env[`GIT_${role}_NAME`] ??= fallback.NAME;
    env[`GIT_${role}_EMAIL`] ??= fallback.EMAIL;
  }
}

/** Texts of blobs, by id: one process for all. */
export async function readBlobs(git: Git, ids: readonly string[]): Promise<Map<string, string>> {
  const output = await git.feed(ids.map((id) => `${id}\n`).join(''), 'cat-file', '--batch');
  const texts = new Map<string, string>();
  let at = 0;
  // Each is "ID blob SIZE", a line break, the bytes, a line break.
  for (const id of ids) {
    const start = output.indexOf('\n', at) + 1;
    const end = start + Number(output.toString('latin1', at, start).split(' ')[2]);
    texts.set(id, output.toString('utf8', start, end));
    at = end + 1;
  }
  return texts;
}
