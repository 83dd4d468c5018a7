/**
 * Versions of the files of a folder, from git: one call for the folder, contents only on demand.
 * Without history (no repository, git not installed, an export of the files) there is simply none.
 * Only times and object ids are read, never who committed: history is public, names are not ours to
 * publish.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { Socket } from 'node:net';
import { blobOutput } from './blob-output.ts';
import { keptText } from './kept-text.ts';

export interface FileVersion {
  /** Object id of the bytes. */
  readonly blob: string;
  /** When the version came to the branch the site is built from. */
  readonly at: Date;
}

interface FolderHistory {
  /** False in a shallow clone, where the oldest version is only the oldest at hand. */
  readonly isWhole: boolean;
  /** Oldest first, by path below the folder; only files that are there at HEAD. */
  readonly files: ReadonlyMap<string, readonly FileVersion[]>;
}

/** Nobody's configuration and no hook's variables may change what is read. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('GIT_') || name === 'GIT_CEILING_DIRECTORIES',
  );
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_LITERAL_PATHSPECS: '1',
    // A clone without old contents must not fetch them one by one while the site is built.
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Containers build as root what another user owns; nothing of the repository is run here. */
const COMMON = [
  '-c',
  'safe.directory=*',
  '-c',
  'log.showRoot=true',
  '-c',
  'log.showSignature=false',
];
const MAX_OUTPUT = 1024 ** 3;

/** Standard output, or undefined when git is missing or refuses. */
function git(dir: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout, error } = spawnSync('git', [...COMMON, ...args], {
    cwd: dir,
    env: environment(),
    input,
    maxBuffer: MAX_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return error || status !== 0 ? undefined : stdout;
}

const LOG = [
  // What a merge brought counts when it came, as one step; the branch it came from was a draft.
  ...['log', '--first-parent', '--diff-merges=first-parent', '--format=tformat:commit %ct'],
  // Renames are looked for within a commit, and only by equal bytes where it moves very many files.
  ...['--raw', '--no-abbrev', '--relative', '-z', '--find-renames=50%', '-l200'],
  ...['--no-ext-diff', '--no-textconv', '-O/dev/null'],
];

const logOf = (dir: string, range: string): string | undefined =>
  git(dir, [...LOG, range, '--', '.'])?.toString();

/**
 * The whole log. Ten thousand commits of a folder with thousands of files take git seconds, so what
 * was read is kept inside `.git`, and next time only the newer commits are asked for.
 */
function readLog(dir: string): string | undefined {
  const commits = git(dir, ['rev-list', '--first-parent', 'HEAD'])?.toString().trim().split('\n');
  const head = commits?.[0];
  if (!commits || !head) return undefined;
  const notes = git(dir, ['rev-parse', '--path-format=absolute', '--git-path', 'minh-bach']);
  const kept = keptText(notes?.toString().trim(), `history ${realpathSync(dir)}`);
  const [known = '', ...rest] = kept.read().split('\n');
  if (known === head) return rest.join('\n');
  const isKnown = commits.includes(known);
  const log = logOf(dir, isKnown ? `${known}..HEAD` : 'HEAD');
  if (log === undefined) return undefined;
  const whole = isKnown ? log + rest.join('\n') : log;
  kept.write(`${head}\n${whole}`);
  return whole;
}

/** What one commit did to one path. */
interface Change {
  readonly at: Date;
  readonly mode: string;
  readonly blob: string;
  /** What was there before. */
  readonly oldBlob: string;
  /** Letter of git: A, M, T, D, or R and C with a number. */
  readonly status: string;
  /** Differs from `path` where it was renamed or copied. */
  readonly before: string;
  readonly path: string;
}

/** The changes of the log, from new to old. */
function* changesIn(log: string): Generator<Change> {
  const tokens = log.split('\0');
  let at = new Date(0);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = (tokens[index] ?? '').trimStart();
    if (token.startsWith('commit ')) at = new Date(Number(token.slice(7)) * 1000);
    if (!token.startsWith(':')) continue;
    const [, mode = '', oldBlob = '', blob = '', status = ''] = token.split(' ');
    const before = tokens[(index += 1)] ?? '';
    const path = /^[RC]/.test(status) ? (tokens[(index += 1)] ?? '') : before;
    yield { at, mode, blob, oldBlob, status, before, path };
  }
}

const REGULAR_FILE = /^100/;

/** Versions by path at HEAD, oldest first; a path is followed back through renames to its creation. */
function parseLog(log: string, until: Date): Map<string, FileVersion[]> {
  const files = new Map<string, FileVersion[]>();
  /** Which file of HEAD a path belonged to at the time; undefined once the line ends. */
  const owner = new Map<string, string | undefined>();
  for (const { at, mode, blob, status, before, path } of changesIn(log)) {
    const file = owner.has(path) ? owner.get(path) : path;
    // What was deleted and made anew is a new file: its former life ended on purpose.
    if (/^[AD]/.test(status)) owner.set(path, undefined);
    if (path !== before) {
      owner.set(path, undefined);
      if (status.startsWith('R')) owner.set(before, file);
    }
    if (file === undefined || status === 'D' || !REGULAR_FILE.test(mode) || at > until) continue;
    const versions = files.get(file);
    if (versions) versions.unshift({ blob, at });
    else files.set(file, [{ blob, at }]);
  }
  return files;
}

const isShallow = (dir: string): boolean =>
  git(dir, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false';

/** Where a shallow clone begins may move, so its log, which is short, is not kept. */
const currentLog = (dir: string): string | undefined =>
  isShallow(dir) ? logOf(dir, 'HEAD') : readLog(dir);

/**
 * Versions up to an instant of all files below a folder, as the first-parent history of HEAD has
 * them. @returns undefined without git or without a repository
 */
export function folderHistory(dir: string, until: Date): FolderHistory | undefined {
  const log = currentLog(dir);
  return log === undefined ? undefined : { isWhole: !isShallow(dir), files: parseLog(log, until) };
}

/**
 * When each path of the folder was written, renamed or deleted. A path keeps its times when its file
 * goes, and in a shallow clone has at least that of the oldest commit. Empty without git.
 */
export function commitTimes(dir: string): ReadonlyMap<string, readonly Date[]> {
  const times = new Map<string, Date[]>();
  for (const { at, before, path } of changesIn(currentLog(dir) ?? ''))
    for (const name of new Set([before, path])) {
      const known = times.get(name);
      if (known) known.push(at);
      else times.set(name, [at]);
    }
  return times;
}

interface GoneFile {
  /** The last content it had. */
  readonly blob: string;
  /** When it went. */
  readonly at: Date;
}

/**
 * Files that once stood in the folder, by path below it; whether another took the name since is for
 * the caller to see. @returns undefined without the whole history
 */
export function goneFiles(dir: string): ReadonlyMap<string, GoneFile> | undefined {
  const log = isShallow(dir) ? undefined : readLog(dir);
  if (log === undefined) return undefined;
  const gone = new Map<string, GoneFile>();
  for (const { at, oldBlob, status, before } of changesIn(log))
    // Read from new to old: the last time it went comes first.
    if (/^[DR]/.test(status) && !gone.has(before)) gone.set(before, { blob: oldBlob, at });
  return gone;
}

/** The id git gives these bytes, of the same kind (SHA-1 or SHA-256) as another id of the repository. */
export function blobId(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Anything else git would take for an expression. */
const OBJECT_ID = /^[0-9a-f]{40,64}$/;

/** Contents by object id, at once; ids that cannot be read are left out. */
export function readBlobs(dir: string, ids: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const asked = ids.filter((id) => OBJECT_ID.test(id));
  if (asked.length === 0) return texts;
  const push = blobOutput((id, text) => text !== undefined && texts.set(id, text));
  push(git(dir, ['cat-file', '--batch'], asked.map((id) => `${id}\n`).join('')) ?? Buffer.alloc(0));
  return texts;
}

/**
 * Contents one by one through one `git cat-file`, for pages rendered apart: 5,000 processes would
 * take longer than the pages. It ends with the program and keeps it alive only while it is asked.
 */
export function blobReader(dir: string): (id: string) => Promise<string | undefined> {
  const child = spawn('git', [...COMMON, 'cat-file', '--batch'], {
    cwd: dir,
    env: environment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting: ((text: string | undefined) => void)[] = [];
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
    for (const answer of waiting.splice(0)) answer(undefined);
  };
  const push = blobOutput((_id, text) => {
    waiting.shift()?.(text);
    if (waiting.length === 0) output.unref();
  });
  const output = child.stdout as Socket;
  child.unref();
  (child.stdin as Socket).unref();
  output.unref();
  child.on('error', end).on('close', end);
  child.stdin.on('error', end);
  output.on('data', push);
  return (id) =>
    new Promise((answer) => {
      if (hasEnded || !OBJECT_ID.test(id)) return answer(undefined);
      waiting.push(answer);
      output.ref();
      child.stdin.write(`${id}\n`);
    });
}
