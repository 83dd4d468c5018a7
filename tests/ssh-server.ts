/** A real sshd on this machine for the tests: its own port, keys and settings, for the user who runs it. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programPath } from './system-programs.ts';

export interface SshServer {
  /** `ssh://user@127.0.0.1:port`; append a folder. */
  readonly address: string;
  /** A pipeline's variables: DEPLOY_KEY and DEPLOY_KNOWN_HOSTS. */
  readonly env: Readonly<Record<'DEPLOY_KEY' | 'DEPLOY_KNOWN_HOSTS', string>>;
  /** Rewrites authorized_keys with options before the key, such as `restrict,command="…"`. */
  readonly allow: (options: string) => void;
  readonly close: () => Promise<void>;
}

/** A private key in OpenSSH's format, with its public half next to it. */
export function makeKey(file: string): { private: string; public: string } {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', file]);
  return { private: readFileSync(file, 'utf8'), public: readFileSync(`${file}.pub`, 'utf8') };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true));
    socket.on('error', () => done(false)).on('close', () => done(false));
    socket.unref().end();
  });

async function untilItAnswers(port: number, server: ChildProcess, said: () => string) {
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`sshd: ${said()}`);
    await sleep(20);
  }
}

export async function startSshServer(): Promise<SshServer> {
  const sshd = programPath('sshd');
  const dir = mkdtempSync(join(tmpdir(), 'sshd-'));
  // The privilege separation folder of sshd run by root; Debian creates it with the service.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const host = makeKey(join(dir, 'host'));
  const user = makeKey(join(dir, 'user'));
  const port = await freePort();
  const settings = [
    ...['ListenAddress 127.0.0.1', `Port ${port}`, `HostKey ${join(dir, 'host')}`, 'PidFile none'],
    ...[`AuthorizedKeysFile ${join(dir, 'authorized_keys')}`, 'StrictModes no', 'UsePAM no'],
    ...['PasswordAuthentication no', 'PermitRootLogin prohibit-password', 'MaxStartups 50'],
    // The default exchange takes a tenth of a second of the processor, a login shell's own settings more.
    ...['KexAlgorithms curve25519-sha256', `SetEnv HOME=${dir}`],
  ];
  const config = join(dir, 'sshd_config');
  const flags = ['-f', config];
  // Newer versions block clients after a few failures, as here; older ones lack the option.
  writeFileSync(config, [...settings, 'PerSourcePenalties no', ''].join('\n'));
  if (spawnSync(sshd, ['-t', ...flags]).status !== 0)
    writeFileSync(config, [...settings, ''].join('\n'));
  const allow = (options: string) =>
    writeFileSync(join(dir, 'authorized_keys'), `${options} ${user.public}`);
  allow('restrict');
  let said = '';
  const server = spawn(sshd, ['-D', '-e', ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  server.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await untilItAnswers(port, server, () => said);
  return {
    address: `ssh://${userInfo().username}@127.0.0.1:${port}`,
    env: {
      DEPLOY_KEY: user.private,
      DEPLOY_KNOWN_HOSTS: `[127.0.0.1]:${port} ${host.public}`,
    },
    allow,
    close: async () => {
      const closed = new Promise((done) => server.once('close', done));
      server.kill();
      await closed;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
