/** `npm run release` and `npm run rollback` as a pipeline runs them: rsync over ssh to a real sshd. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test as base } from 'vitest';
import { makeKey, startSshServer, type SshServer } from './ssh-server.ts';
import { lacks } from './system-programs.ts';

const test = base.skipIf(lacks('rsync', 'sshd'));
const it = test;

let server: SshServer;
beforeAll(async () => {
  server = await startSshServer();
}, 120_000);
afterAll(() => server.close());

let dir = '';
let root = '';
beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'deploy-')));
  root = join(dir, 'srv');
  server.allow('restrict');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A built site; `tep/anh.jpg` never changes and is too large to fit into one packet. */
const PICTURE = randomBytes(400_000);
function site(version: number): string {
  const out = join(dir, 'dist');
  rmSync(out, { recursive: true, force: true });
  for (const folder of ['_astro', 'tep']) mkdirSync(join(out, folder), { recursive: true });
  for (const name of ['index.html', '404.html', `_astro/style.${version}.css`])
    writeFileSync(join(out, name), `v${version}`, { mode: 0o600 });
  writeFileSync(join(out, 'tep/anh.jpg'), PICTURE);
  return out;
}

interface Run {
  readonly code: number;
  readonly output: string;
}
function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/deploy/release.ts', ...args], {
      env: {
        ...process.env,
        ...server.env,
        DEPLOY_TARGET: `${server.address}${root}`,
        OUT_DIR: join(dir, 'dist'),
        TMPDIR: dir,
        ...env,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (code) => done({ code: code ?? -1, output }));
  });
}
async function release(version: number, env?: NodeJS.ProcessEnv): Promise<Run> {
  site(version);
  return run([], env);
}

const publicFile = (name: string) => readFileSync(join(root, 'current', name), 'utf8');
const releases = () => readdirSync(join(root, 'releases')).filter((name) => !name.endsWith('.sum'));
const mode = (name: string) => statSync(join(root, 'current', name)).mode & 0o777;

it('publishes for the web server, sends what has not changed only as a link, and goes back', async () => {
  // Readable whatever the masks on either side.
  server.allow(`command="umask 077; exec sh -c \\"$SSH_ORIGINAL_COMMAND\\"" `);
  const counted = join(dir, 'dem');
  const command = join(dir, 'nap-lai.sh');
  writeFileSync(command, `#!/bin/sh\necho "$1 $(cat)" >> ${counted}\n`, { mode: 0o755 });
  const DEPLOY_RELOAD = ` ${command}  nginx `;
  // A key as forms mangle it, or in a file.
  const mangled = server.env.DEPLOY_KEY.trim().replaceAll('\n', '\r\n');
  const file = join(dir, 'key');
  writeFileSync(file, server.env.DEPLOY_KEY, { mode: 0o644 });

  const first = await release(1, { DEPLOY_RELOAD, DEPLOY_KEY: mangled });
  expect(first.output).toContain('Đã đăng bản');
  expect(first.code).toBe(0);
  for (const [name, bits] of [
    ['.', 0o755],
    ['_astro', 0o755],
    ['index.html', 0o644],
    ['tep/anh.jpg', 0o644],
  ] as const)
    expect([name, mode(name).toString(8)]).toEqual([name, bits.toString(8)]);
  expect(statSync(join(root, 'releases')).mode & 0o777).toBe(0o755);

  const [before = ''] = releases();
  for (const _again of ['new', 'nothing new'])
    expect(await release(2, { DEPLOY_RELOAD, DEPLOY_KEY: file })).toMatchObject({ code: 0 });
  expect(publicFile('index.html')).toBe('v2');
  expect(statSync(join(root, 'current/tep/anh.jpg')).ino).toBe(
    statSync(join(root, 'releases', before, 'tep/anh.jpg')).ino,
  );
  const { output } = await run(['--rollback'], { DEPLOY_RELOAD });
  expect(output).toContain(`Đã quay về bản ${before}`);
  expect(output).toContain('Đã nạp lại máy chủ web');
  expect(publicFile('index.html')).toBe('v1');
  expect((await run(['--list'], { DEPLOY_RELOAD })).output).toMatch(
    new RegExp(`^\\* ${before}$`, 'm'),
  );
  // After every release and rollback; its input is empty, not the rest of our script.
  expect(readFileSync(counted, 'utf8')).toBe('nginx \n'.repeat(4));
  expect(readdirSync(dir).filter((name) => name.startsWith('minh-bach-ssh-'))).toEqual([]);
}, 60_000);

it('keeps the old site when the connection breaks in the middle of an upload', async () => {
  await release(1);
  server.allow(
    String.raw`command="case \"$SSH_ORIGINAL_COMMAND\" in rsync*) dd bs=1 count=2000 status=none | $SSH_ORIGINAL_COMMAND;; *) exec sh -c \"$SSH_ORIGINAL_COMMAND\";; esac"`,
  );
  writeFileSync(join(site(2), 'tep/moi.jpg'), randomBytes(400_000));
  const { code, output } = await run([]);
  expect(output).toContain('Chưa làm được');
  expect(output).toContain('Trang đang có trên máy chủ được giữ nguyên');
  expect(code).toBe(1);
  expect(publicFile('index.html')).toBe('v1');
  expect(readdirSync(join(root, 'releases'))).toHaveLength(2);
});

it('a reload that fails is reported, and the release stays', async () => {
  site(1);
  for (const [DEPLOY_RELOAD, words] of [
    ['khong-co-lenh-nay x', /khong-co-lenh-nay/],
    ['false', /dừng với mã 1/],
    ['systemctl reload nginx; id', /chỉ gồm chữ cái.*sudo systemctl reload/],
  ] as const) {
    const { code, output } = await run([], { DEPLOY_RELOAD });
    expect(output).toMatch(words);
    expect(output).toContain('Trang đã công bố xong; chỉ việc nạp lại');
    expect(output).not.toContain('được giữ nguyên');
    expect(code).toBe(1);
    expect(publicFile('index.html')).toBe('v1');
  }
});

describe('a key that may only publish', () => {
  const guard = (folder: string, ...reload: string[]) => {
    const script = realpathSync('scripts/deploy/releases.sh');
    server.allow(`restrict,command="${[script, 'only', folder, ...reload].join(' ')}"`);
  };

  it('publishes, goes back, and has the web server reload by the one command of its line', async () => {
    mkdirSync(root);
    const [reloaded, other] = [join(dir, 'nap-lai'), join(dir, 'lenh-khac')];
    guard(root, 'touch', reloaded);
    const { code, output } = await release(1, { DEPLOY_RELOAD: `touch ${reloaded}` });
    expect(output).toContain(`Đã nạp lại máy chủ web (touch ${reloaded})`);
    expect([code, existsSync(reloaded)]).toEqual([0, true]);
    expect(publicFile('tep/anh.jpg')).toHaveLength(PICTURE.toString('utf8').length);
    const refused = await release(2, { DEPLOY_RELOAD: `touch ${other}` });
    expect(refused.output).toMatch(/không được phép chạy lệnh ấy.*authorized_keys/);
    expect([refused.code, publicFile('index.html')]).toEqual([1, 'v2']);
    expect((await run(['--rollback'])).code).toBe(0);
    expect(publicFile('index.html')).toBe('v1');
    guard(root);
    expect((await release(3, { DEPLOY_RELOAD: `touch ${other}` })).code).toBe(1);
    expect([publicFile('index.html'), existsSync(other)]).toEqual(['v3', false]);
  });

  it('can do so in no other folder, and run no other program', async () => {
    mkdirSync(join(dir, 'khac'));
    guard(join(dir, 'khac'));
    const { code, output } = await release(1);
    expect(code).toBe(1);
    expect(output).toContain('khóa này không được phép');
    expect(existsSync(root)).toBe(false);
    const [, user = '', port = ''] = /ssh:\/\/(\S+):(\d+)/.exec(server.address) ?? [];
    writeFileSync(join(dir, 'key'), server.env.DEPLOY_KEY, { mode: 0o600 });
    for (const command of [
      'id',
      'sh -s -- prepare / x',
      `sh -s -- prepare ${dir}/khac ../../x`,
      `sh -s -- list ${dir}/khac; id`,
      `sh -s -- reload ${dir}/khac id`,
      `sh -s -- reload ${dir}/khac`,
      `sh -s -- only ${dir}/khac`,
      `rsync --server --sender -r . ${dir}/khac/`,
      'rsync --server -r . /../',
      '',
    ]) {
      const flags = ['-F', 'none', '-i', join(dir, 'key'), '-p', port, '-o', 'BatchMode=yes'];
      const known = ['-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null'];
      const child = spawn('ssh', [...flags, ...known, user, command], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let said = '';
      child.stdout.on('data', (text: Buffer) => (said += text.toString()));
      const status = await new Promise((done) => child.on('close', done));
      expect([command, status === 0, said]).toEqual([command, false, '']);
    }
    expect(readdirSync(join(dir, 'khac'))).toEqual([]);
  });
});

describe('what goes wrong is reported with its cure', () => {
  const other = () => makeKey(join(dir, 'khac')).private;
  const cases: [string, () => NodeJS.ProcessEnv, RegExp][] = [
    ['a wrong key', () => ({ DEPLOY_KEY: other() }), /không nhận khóa.*authorized_keys/],
    [
      'a torn key',
      () => ({ DEPLOY_KEY: server.env.DEPLOY_KEY.replace(/\n.{20}/, '\n') }),
      /không đọc được khóa SSH.*BEGIN/,
    ],
    ['no key at all', () => ({ DEPLOY_KEY: 'mat-khau' }), /DEPLOY_KEY phải là khóa SSH riêng/],
    ['no known host', () => ({ DEPLOY_KNOWN_HOSTS: '' }), /chưa đặt DEPLOY_KNOWN_HOSTS/],
    [
      'another machine in its place',
      () => ({
        DEPLOY_KNOWN_HOSTS: server.env.DEPLOY_KNOWN_HOSTS.replace(
          /ssh-ed25519.*/,
          readFileSync((other(), join(dir, 'khac.pub')), 'utf8'),
        ),
      }),
      /không nhận ra máy chủ.*ssh-keyscan/,
    ],
    [
      'a closed port',
      () => ({ DEPLOY_TARGET: `ssh://web@127.0.0.1:1${root}` }),
      /không mở cổng SSH/,
    ],
    [
      'a host that is none',
      () => ({ DEPLOY_TARGET: `web@may-chu.invalid:${root}` }),
      /không có máy chủ tên ấy/,
    ],
    ['no target', () => ({ DEPLOY_TARGET: '' }), /Chưa đặt DEPLOY_TARGET/],
  ];
  test.each(cases)('%s', async (_name, env, words) => {
    const { code, output } = await release(1, env());
    expect(output).toMatch(words);
    expect(output).not.toContain('PRIVATE KEY-----');
    expect(code).toBe(1);
  });
});
