/**
 * How ssh logs in to the server. On a personal machine it finds the user's key itself. A pipeline
 * has only variables: DEPLOY_KEY, the private key or the path of a file that holds it (GitLab's
 * variables of type "File"), and DEPLOY_KNOWN_HOSTS. Nothing is written to `~/.ssh`, which ssh
 * looks for elsewhere than the shell does where a container's HOME is not that of its user.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReleaseFault } from './target.ts';

interface SshAccess {
  readonly options: readonly string[];
  /** Deletes the copy of the key. */
  readonly close: () => void;
}

/** Pasted into a form, a key loses its last line break or gets Windows ones; ssh rejects both. */
const tidy = (text: string): string => `${text.replaceAll('\r', '').trim()}\n`;

function readKey(given: string): string {
  if (given.includes('PRIVATE KEY-----')) return given;
  try {
    const text = readFileSync(given.trim(), 'utf8');
    if (text.includes('PRIVATE KEY-----')) return text;
  } catch {
    // The value is not repeated: it may be a secret in the wrong variable.
  }
  throw new ReleaseFault(
    'DEPLOY_KEY phải là khóa SSH riêng (từ dòng BEGIN … PRIVATE KEY đến dòng END), hoặc đường dẫn của tệp chứa khóa ấy',
  );
}

/** @throws ReleaseFault when a variable is missing or invalid */
export function sshAccess(env: Readonly<Record<string, string | undefined>>): SshAccess {
  const { DEPLOY_KEY: key, DEPLOY_KNOWN_HOSTS: hosts } = env;
  if (!key?.trim()) return { options: [], close: () => undefined };
  if (!hosts?.trim())
    throw new ReleaseFault(
      'Có DEPLOY_KEY mà chưa đặt DEPLOY_KNOWN_HOSTS: ghi kết quả của “ssh-keyscan máy-chủ”, đã đối chiếu với chính máy chủ',
    );
  const text = tidy(readKey(key));
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-ssh-'));
  const write = (name: string, content: string): string => {
    writeFileSync(join(dir, name), content, { mode: 0o600 });
    return join(dir, name);
  };
  const options = [
    ...['-i', write('key', text), '-o', 'IdentitiesOnly=yes'],
    ...['-o', `UserKnownHostsFile=${write('known_hosts', tidy(hosts))}`],
    ...['-o', 'StrictHostKeyChecking=yes'],
  ];
  return { options, close: () => rmSync(dir, { recursive: true, force: true }) };
}
