/** Calls of git that depend on no configuration of the user or the machine. */
import { spawnSync } from 'node:child_process';

/** Removes git's variables: neither user configuration nor a hook may change the result. */
export function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || name === 'GIT_CEILING_DIRECTORIES',
  );
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_LITERAL_PATHSPECS: '1',
    // A partial clone must not fetch missing objects one by one during the build.
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Containers build as root a checkout of another user; no code of the repository runs here. */
export const COMMON = [
  '-c',
  'safe.directory=*',
  '-c',
  'log.showRoot=true',
  '-c',
  'log.showSignature=false',
];
const MAX_OUTPUT = 1024 ** 3;

/** Returns standard output, or undefined when git is missing or fails. */
export function git(dir: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout, error } = spawnSync('git', [...COMMON, ...args], {
    cwd: dir,
    env: environment(),
    input,
    maxBuffer: MAX_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return error || status !== 0 ? undefined : stdout;
}
