/** System programs that tests run. Tests are skipped without them; `.ci/run` installs them. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Debian's package of each program, or of what installs it. */
const PACKAGES = {
  python3: 'python3',
  curl: 'curl',
  rsync: 'rsync',
  sshd: 'openssh-server',
  // With nginx, and the module that sends precompressed copies.
  nginx: 'libnginx-mod-http-brotli-static',
  caddy: 'caddy',
  openssl: 'openssl',
  rclone: 'rclone',
  moto_server: 'pipx',
} as const;
type Program = keyof typeof PACKAGES;
/** Answers the S3 protocol: kept, from a registry, and stores headers as they were sent. */
const MOTO = "pipx install 'moto[s3,server]==5.2.5'";

const find = (name: Program): string | undefined =>
  [
    ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
    ...['/usr/bin', '/usr/sbin', join(homedir(), '.local/bin')],
  ]
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/** @throws Error when it is missing: call it only in tests guarded by `lacks` */
export function programPath(name: Program): string {
  const path = find(name);
  if (path === undefined) throw new Error(`${name} is missing`);
  return path;
}

/**
 * For `skipIf`: is one of them missing? Prints which and how to install it.
 * @throws Error where those of Debian must exist (REQUIRE_PROGRAMS=1, set by `.ci/run`)
 */
export function lacks(...names: Program[]): boolean {
  const missing = names.filter((name) => find(name) === undefined);
  if (missing.length === 0) return false;
  const packages = missing.map((name) => PACKAGES[name]).join(' ');
  const message = `Bỏ qua kiểm thử cần ${missing.join(', ')}. Debian, Ubuntu: sudo apt-get install ${packages}${missing.includes('moto_server') ? ` && ${MOTO}` : ''}`;
  const isRequired = missing.some((name) => name !== 'moto_server');
  if (isRequired && process.env['REQUIRE_PROGRAMS'] === '1') throw new Error(message);
  console.warn(message);
  return true;
}
