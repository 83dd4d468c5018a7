/**
 * The receiver's settings from its environment, in addition to those of the build
 * (`#lib/node/settings.ts`): SITE_URL, BASE_PATH, CONTENT_DIR and OUT_DIR define its site and
 * repository. RECEIVER_STORE is its own.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { SETTINGS } from '#lib/node/settings.ts';
import type { ReceiverOptions } from './receiver.ts';

const env = process.env;

/** Folder for persistent data that is not configuration (XDG Base Directory, 0.8). */
const STATE = env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');

export const RECEIVER_SETTINGS = {
  contentDir: SETTINGS.contentDir,
  outDir: SETTINGS.outDir,
  basePath: SETTINGS.basePath,
  storeDir: resolve(env['RECEIVER_STORE'] ?? join(STATE, 'minh-bach')),
  origins: [new URL(SETTINGS.siteUrl).origin] as readonly string[],
} as const satisfies ReceiverOptions;
