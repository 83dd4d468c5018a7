/** Target of releases: a folder on this machine, or on a server reached by ssh. */
import { execFile, type ExecFileException } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { explainFailure } from './failures.ts';

export class ReleaseFault extends Error {
  override name = 'ReleaseFault';
}

type Verb = 'prepare' | 'discard' | 'switch' | 'rollback' | 'list' | 'reload';

export interface Target {
  /** The folder that holds `releases/` and `current`. */
  readonly root: string;
  /** Runs a command of `releases.sh` there. @throws ReleaseFault with cause and cure */
  readonly run: (verb: Verb, ...args: string[]) => Promise<string>;
  /** Copies the content of a local folder into one there. */
  readonly upload: (from: string, to: string) => Promise<void>;
}

const SCRIPT = readFileSync(new URL('./releases.sh', import.meta.url), 'utf8');

/** No characters special to a shell: the remote one parses our arguments again. */
const PATTERN =
  /^(?:(?:ssh:\/\/(?<named>[\w][\w.@-]*)(?::(?<port>\d+))?|(?<host>[\w][\w.@-]*):))?(?<root>\/(?!\/)[\w./-]*[\w-])$/;

/** Never prompts, and gives up on a silent network after a minute. */
const QUIET = ['BatchMode=yes', 'ConnectTimeout=20', 'ServerAliveInterval=15'];
const SSH = ['ssh', ...QUIET.flatMap((option) => ['-o', option])];

const run = promisify(execFile);

/**
 * Runs a program with an input.
 * @returns its output
 * @throws ReleaseFault with cause and cure
 */
export async function execute(
  command: string,
  args: readonly string[],
  input = '',
): Promise<string> {
  const running = run(command, args, { maxBuffer: Infinity });
  // A program that dies early closes its input; its exit code reports the failure.
  running.child.stdin?.on('error', () => undefined).end(input);
  try {
    return (await running).stdout.trimEnd();
  } catch (error) {
    const { code, message, stdout = '', stderr = '' } = error as ExecFileException;
    if (code === 'ENOENT')
      throw new ReleaseFault(
        `Máy này chưa có lệnh ${command}. Cài rồi chạy lại: apt-get install ${command === 'rclone' ? command : 'rsync openssh-client'}`,
      );
    if (typeof code === 'string') throw new ReleaseFault(message);
    throw new ReleaseFault(explainFailure(command, code ?? null, stderr || stdout));
  }
}

const copy = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new ReleaseFault(explainFailure('cp', error.errno ?? null, error.message));
  });

const local = (root: string): Target => ({
  root,
  run: (verb, ...args) => execute('sh', ['-s', '--', verb, root, ...args], SCRIPT),
  upload: copy,
});

/**
 * Unchanged files are hard links to those of the previous release and keep their time, by which web
 * servers answer "not modified". Symbolic links are not sent: a site has none.
 */
const remote = (host: string, root: string, ssh: readonly string[]): Target => ({
  root,
  run: (verb, ...args) =>
    execute('ssh', [...ssh.slice(1), host, 'sh', '-s', '--', verb, root, ...args], SCRIPT),
  upload: async (from, to) => {
    const links = `--link-dest=${root}/current/`;
    const flags = ['-rz', '--checksum', '--chmod=D755,F644', links, '-e', ssh.join(' ')];
    await execute('rsync', [...flags, join(from, '/'), `${host}:${to}/`]);
  },
});

/**
 * @param address `/srv/minh-bach`, `nguoi-dung@may-chu:/srv/minh-bach`, or with a port
 * `ssh://nguoi-dung@may-chu:2222/srv/minh-bach`
 * @param options of ssh
 * @throws ReleaseFault for any other format
 */
export function parseTarget(address: string, options: readonly string[] = []): Target {
  const { named, host = named, port, root } = PATTERN.exec(address)?.groups ?? {};
  if (!root || root.split('/').includes('..'))
    throw new ReleaseFault(
      `DEPLOY_TARGET=${address}: phải là một thư mục đầy đủ (/srv/minh-bach), người-dùng@máy-chủ:/srv/minh-bach, ssh://người-dùng@máy-chủ:2222/srv/minh-bach, hoặc rclone:tên-kết-nối:tên-kho`,
    );
  const ssh = [...SSH, ...(port ? ['-p', port] : []), ...options];
  return host ? remote(host, root, ssh) : local(root);
}
