/**
 * The receiver's settings from its environment, in addition to those of the build
 * (`#lib/node/settings.ts`): SITE_URL, BASE_PATH, CONTENT_DIR and OUT_DIR define its site and
 * repository. RECEIVER_PORT, RECEIVER_STORE, RECEIVER_TRUST_PROXY and RECEIVER_REMOTE are its own.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { SETTINGS } from '#lib/node/settings.ts';
import type { ReceiverOptions } from './receiver.ts';

const env = process.env;

/** Folder for persistent data that is not configuration (XDG Base Directory, 0.8). */
const STATE = env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');

/** `1` (hops), `loopback` or addresses, in Express's format; empty trusts nobody. */
function trustProxy(text: string | undefined): number | string | false {
  if (!text) return false;
  return /^\d+$/.test(text) ? Number(text) : text;
}

export const RECEIVER_PORT = Number(env['RECEIVER_PORT'] ?? 4322);

/** `origin`, or the address of a repository; `npm start` keeps its drafts in this one. */
export const RECEIVER_REMOTE = env['RECEIVER_REMOTE']?.trim() || undefined;

export const RECEIVER_SETTINGS = {
  contentDir: SETTINGS.contentDir,
  outDir: SETTINGS.outDir,
  basePath: SETTINGS.basePath,
  storeDir: resolve(env['RECEIVER_STORE'] ?? join(STATE, 'minh-bach')),
  trustProxy: trustProxy(env['RECEIVER_TRUST_PROXY']),
  origins: [new URL(SETTINGS.siteUrl).origin] as readonly string[],
} as const satisfies ReceiverOptions & { trustProxy: number | string | false };
