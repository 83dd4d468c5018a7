/**
 * Finds a program that tests run, or installs it: `node scripts/find-program.ts python3` prints its
 * path.
 */
import { existsSync } from 'node:fs';
import { canInstall, install, isExecutable, mayRun, placesOf } from './debian.ts';

/** Debian's package of each. */
const PACKAGES = {
  python3: 'python3',
  curl: 'curl',
  rsync: 'rsync',
  sshd: 'openssh-server',
  // With nginx, and what lets it send the copies that are packed already.
  nginx: 'libnginx-mod-http-brotli-static',
  caddy: 'caddy',
  openssl: 'openssl',
} as const;
export type Program = keyof typeof PACKAGES;

/** Installed where services are managed, these would start one that nobody asked for. */
const SERVICES: readonly Program[] = ['sshd', 'nginx', 'caddy'];

export interface ProgramMachine {
  readonly path: string | undefined;
  readonly isExecutable: (path: string) => boolean;
  readonly canInstall: () => boolean;
  /** Does installing a service start it? Not in a container. */
  readonly startsServices: () => boolean;
  /** @throws Error when that fails */
  readonly install: (name: string) => void;
}

const help = (name: Program): string =>
  [
    `Không tìm thấy ${name} để chạy kiểm thử. Một trong các cách:`,
    `  · Debian, Ubuntu: sudo apt-get install ${PACKAGES[name]}`,
    `  · hệ điều hành khác: cài ${name} rồi đặt thư mục của nó vào PATH`,
  ].join('\n');

/**
 * The path of that program.
 * @throws Error that says how to get it
 */
export function findProgram(name: Program, machine: ProgramMachine = THIS_MACHINE): string {
  const search = () =>
    placesOf(name, machine.path, ['/usr/bin', '/usr/sbin']).find(machine.isExecutable);
  const standing = search();
  if (standing) return standing;
  const unwanted = SERVICES.includes(name) && machine.startsServices();
  if (unwanted || !machine.canInstall()) throw new Error(help(name));
  console.error(`Chưa có ${name}: đang cài bằng apt-get…`);
  try {
    machine.install(PACKAGES[name]);
  } catch (error) {
    throw new Error(help(name), { cause: error });
  }
  const installed = search();
  if (!installed) throw new Error(help(name));
  return installed;
}

const THIS_MACHINE: ProgramMachine = {
  path: process.env['PATH'],
  // nginx, Caddy, older OpenSSL and all but the newest sshd answer `--version` with an error.
  isExecutable: (path) =>
    /\/(?:sshd|nginx|caddy|openssl)$/.test(path) ? mayRun(path) : isExecutable(path),
  canInstall,
  startsServices: () => existsSync('/run/systemd/system'),
  install,
};

const isProgram = (name: string | undefined): name is Program =>
  Object.hasOwn(PACKAGES, name ?? '');

if (import.meta.main)
  try {
    const [, , name] = process.argv;
    if (!isProgram(name)) throw new Error(`Cách dùng: ${Object.keys(PACKAGES).join(' | ')}`);
    console.log(findProgram(name));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
