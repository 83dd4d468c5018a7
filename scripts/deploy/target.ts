/** Where releases go: a folder on this machine, or one on a server that ssh reaches. */
import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

export class ReleaseFault extends Error {
  override name = 'ReleaseFault';
}

export interface Target {
  /** The folder that holds `releases/` and `current`. */
  readonly root: string;
  /** Runs a POSIX shell script there, with arguments. @throws ReleaseFault with what it said */
  readonly run: (script: string, ...args: string[]) => Promise<string>;
  /** Copies the content of a folder of this machine into one there. */
  readonly upload: (from: string, to: string) => Promise<void>;
}

/** Nothing in it means anything to a shell: the far one reads our arguments once more. */
const PATTERN = /^(?:(?<host>[\w][\w.@-]*):)?(?<root>\/[\w./-]*[\w-])$/;
const SSH = ['ssh', '-o', 'BatchMode=yes'] as const;

function execute(command: string, args: readonly string[], input = ''): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    // A program that dies early closes its input; its exit code tells.
    child.stdin.on('error', () => undefined);
    child.on('error', (error: NodeJS.ErrnoException) => {
      const missing = error.code === 'ENOENT';
      fail(
        new ReleaseFault(
          missing ? `Máy này chưa có lệnh ${command}. Hãy cài rồi chạy lại` : error.message,
        ),
      );
    });
    child.on('close', (code) => {
      if (code === 0) done(output.trim());
      else
        fail(
          new ReleaseFault(
            `${command} dừng với mã ${code ?? '?'}: ${errors.trim() || output.trim()}`,
          ),
        );
    });
    child.stdin.end(input);
  });
}

const local = (root: string): Target => ({
  root,
  run: (script, ...args) => execute('sh', ['-s', '--', ...args], script),
  upload: (from, to) => cp(from, to, { recursive: true }),
});

/** Files that have not changed are links to those of the release before: they keep their time. */
const remote = (host: string, root: string): Target => ({
  root,
  run: (script, ...args) =>
    execute(SSH[0], [...SSH.slice(1), host, 'sh', '-s', '--', ...args], script),
  upload: async (from, to) => {
    const links = `--link-dest=${root}/current/`;
    const flags = ['-rlz', '--checksum', '--chmod=D755,F644', links, '-e', SSH.join(' ')];
    await execute('rsync', [...flags, join(from, '/'), `${host}:${to}/`]);
  },
});

/**
 * @param address `/srv/minh-bach`, or `nguoi-dung@may-chu:/srv/minh-bach`
 * @throws ReleaseFault when it is neither
 */
export function parseTarget(address: string): Target {
  const { host, root } = PATTERN.exec(address)?.groups ?? {};
  if (!root || root.split('/').includes('..'))
    throw new ReleaseFault(
      `DEPLOY_TARGET=${address}: phải là một thư mục đầy đủ (/srv/minh-bach) hoặc người-dùng@máy-chủ:/srv/minh-bach`,
    );
  return host ? remote(host, root) : local(root);
}
