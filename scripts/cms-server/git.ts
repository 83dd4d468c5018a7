/** Runs git. Arguments go as a list, never through a shell. */
import { execFile } from 'node:child_process';

export class GitError extends Error {
  override name = 'GitError';
  readonly stderr: string;
  /** undefined where git did not run to its end. */
  readonly exitCode: number | undefined;
  constructor(args: readonly string[], stderr: string, exitCode?: number) {
    super(`git ${args[0] ?? ''}: ${stderr.trim().split('\n')[0] ?? ''}`);
    this.stderr = stderr;
    this.exitCode = exitCode;
  }
}

/** Set while git runs a hook, they would lead every command to the wrong repository. */
const HOOK_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
];

/** Also for what decap-server starts: it inherits the environment of this process. */
export function forgetHookEnvironment(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of HOOK_VARIABLES) delete env[name];
}

const MAX_OUTPUT = 256 * 1024 * 1024;

/** One work tree, and git in it. */
export interface Git {
  readonly dir: string;
  /** Standard output without the line break at its end. @throws GitError */
  (...args: string[]): Promise<string>;
  /** Standard output as it is. @throws GitError */
  readonly exact: (...args: string[]) => Promise<string>;
  /** Gives git that text as standard input. @throws GitError */
  readonly feed: (input: string | Buffer, ...args: string[]) => Promise<string>;
}

export function gitIn(dir: string): Git {
  const start = (input: string | Buffer | undefined, args: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      // Texts of git are read for messages: C keeps them stable. Paths are taken literally.
      const env = { ...process.env, LC_ALL: 'C', GIT_LITERAL_PATHSPECS: '1', GIT_EDITOR: 'true' };
      const options = { cwd: dir, env, maxBuffer: MAX_OUTPUT };
      const child = execFile('git', args, options, (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        const exitCode = typeof error.code === 'number' ? error.code : undefined;
        reject(new GitError(args, stderr || error.message, exitCode));
      });
      if (input === undefined) return;
      // A git that ends before it has read all says why on stderr, which is what is told.
      child.stdin?.on('error', () => undefined).end(input);
    });
  const exact = (...args: string[]) => start(undefined, args);
  const feed = (input: string | Buffer, ...args: string[]) => start(input, args);
  const run = async (...args: string[]): Promise<string> =>
    (await exact(...args)).replace(/\n$/, '');
  return Object.assign(run, { dir, exact, feed });
}

/**
 * What git tells, or undefined where it ends with 1: that is how `config` and `--quiet` say that there is
 * no such thing. @throws GitError for any other fault, which is no answer
 */
export const ifThere = (told: Promise<string>): Promise<string | undefined> =>
  told.catch((error: unknown) => {
    if (error instanceof GitError && error.exitCode === 1) return undefined;
    throw error;
  });

/** The commit a name stands for, or undefined. */
export const commitOf = (git: Git, name: string): Promise<string | undefined> =>
  ifThere(git('rev-parse', '--verify', '--quiet', `${name}^{commit}`));

/** Splits the output of `-z`. */
export const zeroSeparated = (output: string): string[] => output.split('\0').filter(Boolean);

/**
 * Names an author where git has none (a fresh computer, a container), by environment variables:
 * nobody's configuration is touched.
 */
export async function ensureIdentity(
  git: Git,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const fallback = { NAME: 'Biên tập viên Minh Bạch', EMAIL: 'bien-tap@minh-bach.invalid' };
  for (const role of ['AUTHOR', 'COMMITTER'] as const) {
    const known = await git('var', `GIT_${role}_IDENT`).then(
      () => true,
      () => false,
    );
    if (known) continue;
    env[`GIT_${role}_NAME`] ??= fallback.NAME;
    env[`GIT_${role}_EMAIL`] ??= fallback.EMAIL;
  }
}
