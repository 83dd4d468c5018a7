/**
 * Versions of the files of a folder from git: one call for the folder, contents only on demand.
 * Without git, a repository or its history, there are no versions. Only times and object ids are
 * read, never authors: the names in a public history are not for this site to publish.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Socket } from 'node:net';
import { groupPairs } from '#lib/group-pairs.ts';
import { blobOutput } from './blob-output.ts';
import { COMMON, environment, git } from './git-call.ts';
import { keptText } from './kept-text.ts';

export interface FileVersion {
  /** Object id of the content. */
  readonly blob: string;
  /** When the version reached the branch that the site is built from. */
  readonly at: Date;
}

interface FolderHistory {
  /** False in a shallow clone, where the oldest available version is not the first one. */
  readonly isWhole: boolean;
  /** Oldest first, by path below the folder; only files that exist at HEAD. */
  readonly files: ReadonlyMap<string, readonly FileVersion[]>;
}

const LOG = [
  // A merge counts as one step at its own time; the commits of the merged branch were drafts.
  ...['log', '--first-parent', '--diff-merges=first-parent', '--format=tformat:commit %ct'],
  // Renames are detected within a commit; in commits that move very many files, only exact ones.
  ...['--raw', '--no-abbrev', '--relative', '-z', '--find-renames=50%', '-l200'],
  ...['--no-ext-diff', '--no-textconv', '-O/dev/null'],
];

/** Returns the commit that a folder is at; undefined without git, a repository or a commit. */
export const headOf = (dir: string): string | undefined =>
  existsSync(dir)
    ? git(dir, ['rev-parse', '--verify', '--quiet', 'HEAD'])?.toString().trim()
    : undefined;

interface Change {
  readonly at: Date;
  readonly mode: string;
  readonly blob: string;
  /** Object id before the change. */
  readonly oldBlob: string;
  /** Status letter of git: A, M, T, D, or R and C with a number. */
  readonly status: string;
  /** Differs from `path` after a rename or copy. */
  readonly before: string;
  readonly path: string;
}

/** Yields the changes of the log, newest first. */
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

const logOf = (dir: string, range: string): string | undefined =>
  git(dir, [...LOG, range, '--', '.'])?.toString();

/**
 * Returns the whole log. For ten thousand commits of a folder with thousands of files git needs
 * seconds, so the result is cached inside `.git`, and later runs only read newer commits.
 */
function readLog(dir: string, head: string, notes: string): string | undefined {
  const kept = keptText(notes, `history ${realpathSync(dir)}`);
  const [known = '', ...rest] = kept.read().split('\n');
  if (known === head) return rest.join('\n');
  const commits = known && git(dir, ['rev-list', '--first-parent', 'HEAD'])?.toString();
  const isKnown = commits ? commits.split('\n').includes(known) : false;
  const log = logOf(dir, isKnown ? `${known}..HEAD` : 'HEAD');
  if (log === undefined) return undefined;
  const whole = isKnown ? log + rest.join('\n') : log;
  kept.write(`${head}\n${whole}`);
  return whole;
}

/** The first-parent history of a folder at one commit. */
interface History {
  readonly head: string;
  readonly isShallow: boolean;
  /** Newest first. */
  readonly changes: readonly Change[];
}

const HISTORIES = new Map<string, History>();

/** @returns undefined without git, a repository or a commit */
function historyAt(dir: string, at?: string): History | undefined {
  const known = HISTORIES.get(dir);
  if (at !== undefined && known?.head === at && !known.isShallow) return known;
  if (!existsSync(dir)) return undefined;
  const facts = ['--is-shallow-repository', '--path-format=absolute', '--git-path', 'minh-bach'];
  const [shallow, notes = '', head = ''] =
    git(dir, ['rev-parse', ...facts, 'HEAD'])
      ?.toString()
      .trim()
      .split('\n') ?? [];
  if (shallow === undefined) return undefined;
  if (known?.head === head && !known.isShallow) return known;
  const isShallow = shallow !== 'false';
  // The boundary of a shallow clone may move, so its log, which is short, is not cached.
  const log = isShallow ? logOf(dir, 'HEAD') : readLog(dir, head, notes);
  if (log === undefined) return undefined;
  const history = { head, isShallow, changes: [...changesIn(log)] };
  HISTORIES.set(dir, history);
  return history;
}

/** A change as seen from a folder; undefined where it is not in it. */
function changeIn(prefix: string, change: Change): Change | undefined {
  const [before, path] = [change.before, change.path].map((name) =>
    name.startsWith(prefix) ? name.slice(prefix.length) : undefined,
  );
  if (before !== undefined && path !== undefined) return { ...change, before, path };
  if (path !== undefined) return { ...change, status: 'A', before: path, path };
  // Moved to another folder; a copy leaves its original as it is.
  return before === undefined || !change.status.startsWith('R')
    ? undefined
    : { ...change, status: 'D', before, path: before };
}

/**
 * The history of a folder, by way of that of the folder it is in: starting git takes longer than
 * reading the log, and all collections of a content folder are asked for.
 */
function folderChanges(dir: string, head?: string): Omit<History, 'head'> | undefined {
  const parent = existsSync(join(dir, '.git')) ? undefined : historyAt(dirname(dir), head);
  if (!parent) return historyAt(dir, head);
  const prefix = `${basename(dir)}/`;
  const changes = parent.changes.flatMap((change) => changeIn(prefix, change) ?? []);
  return { isShallow: parent.isShallow, changes };
}

const REGULAR_FILE = /^100/;

/** Returns versions by path at HEAD, oldest first, through renames to the file's creation. */
function versionsIn(changes: readonly Change[], until: Date): Map<string, FileVersion[]> {
  const files = new Map<string, FileVersion[]>();
  /** The file at HEAD that a path belonged to at the time; undefined before the file's creation. */
  const owner = new Map<string, string | undefined>();
  for (const { at, mode, blob, status, before, path } of changes) {
    const file = owner.has(path) ? owner.get(path) : path;
    // A file deleted and created again is a new file: its former history ended on purpose.
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

/**
 * Returns the versions, up to an instant, of all files below a folder in the first-parent history
 * of HEAD.
 * @param head its commit where it is known, which saves a call of git
 * @returns undefined without git or without a repository
 */
export function folderHistory(dir: string, until: Date, head?: string): FolderHistory | undefined {
  const history = folderChanges(dir, head);
  return history && { isWhole: !history.isShallow, files: versionsIn(history.changes, until) };
}

/**
 * Returns when each path of the folder was written, renamed or deleted. Paths of deleted files are
 * included; in a shallow clone, each path has at least the time of the oldest commit. Empty without
 * git.
 */
export function commitTimes(dir: string): ReadonlyMap<string, readonly Date[]> {
  const changes = folderChanges(dir)?.changes ?? [];
  return groupPairs(
    changes.flatMap(({ at, before, path }) =>
      [...new Set([before, path])].map((name) => [name, at] as const),
    ),
  );
}

interface GoneFile {
  /** Its last content. */
  readonly blob: string;
  /** When it was removed. */
  readonly at: Date;
}

/**
 * Returns files that were removed from the folder, by path below it; the caller checks whether
 * another file uses the path now.
 * @param head as of `folderHistory`
 * @returns undefined without the whole history
 */
export function goneFiles(dir: string, head?: string): ReadonlyMap<string, GoneFile> | undefined {
  const history = folderChanges(dir, head);
  if (!history || history.isShallow) return undefined;
  const gone = new Map<string, GoneFile>();
  for (const { at, oldBlob, status, before } of history.changes)
    // Newest first: the first match is the last removal.
    if (/^[DR]/.test(status) && !gone.has(before)) gone.set(before, { blob: oldBlob, at });
  return gone;
}

/** Returns git's id of these bytes, with the hash (SHA-1, or SHA-256) of another id. */
export function blobId(bytes: Uint8Array, like?: string): string {
  const hash = createHash(like?.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Git would parse other texts as revision expressions. */
const OBJECT_ID = /^[0-9a-f]{40,64}$/;

/** Returns contents by object id; ids that cannot be read are left out. */
export function readBlobs(dir: string, ids: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const asked = ids.filter((id) => OBJECT_ID.test(id));
  if (asked.length === 0) return texts;
  const push = blobOutput((id, text) => text !== undefined && texts.set(id, text));
  push(git(dir, ['cat-file', '--batch'], asked.map((id) => `${id}\n`).join('')) ?? Buffer.alloc(0));
  return texts;
}

/**
 * Returns a reader of single contents that uses one `git cat-file` process, for pages rendered
 * separately: 5,000 processes would take longer than rendering. It ends with the program and keeps
 * it running only during a read.
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
