/**
 * On which forge the receiver lays its drafts: the one that the CMS_… variables of the build name, with
 * the token in RECEIVER_TOKEN or, better, in the file RECEIVER_TOKEN_FILE, closed to other users.
 */
import { readFileSync, statSync } from 'node:fs';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { RECEIVER_STAFF } from '#strings/receiver.ts';
import type { Deliver, Desk } from './forge.ts';
import { deliverToForgejo } from './forgejo.ts';
import { deliverToGitHub } from './github.ts';
import { deliverToGitLab } from './gitlab.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const KINDS: Readonly<Record<string, (desk: Desk) => Deliver>> = {
  forgejo: deliverToForgejo,
  github: deliverToGitHub,
  gitlab: deliverToGitLab,
};
const GITHUB_API = 'https://api.github.com';

export interface ForgeSettings extends Desk {
  /** `forgejo`, `github`, `gitlab` */
  readonly kind: string;
}

function readToken(file: string): string {
  let text: string;
  try {
    if ((statSync(file).mode & 0o077) !== 0) throw new Error(RECEIVER_STAFF.openToken(file));
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code ? RECEIVER_STAFF.noToken(file, code) : message, { cause: error });
  }
  if (!text) throw new Error(RECEIVER_STAFF.noToken(file, 'trống'));
  return text;
}

/**
 * @returns undefined where drafts stay in this machine's repository
 * @throws Error in Vietnamese when the settings are half made
 */
export function forgeSettings(env: Environment): ForgeSettings | undefined {
  const { RECEIVER_TOKEN: given, RECEIVER_TOKEN_FILE: file } = env;
  if (!given?.trim() && !file?.trim()) return undefined;
  const backend = backendSettings(env);
  if (!backend || !KINDS[backend.name]) throw new Error(RECEIVER_STAFF.tokenWithoutForge);
  const {
    name: kind,
    repo,
    branch,
    api_root = GITHUB_API,
  } = backend as unknown as Record<'name' | 'repo' | 'branch' | 'api_root', string>;
  const token = file?.trim() ? readToken(file.trim()) : (given ?? '').trim();
  return { kind, api: api_root, repository: repo, base: branch, token };
}

/** The way there. */
export const deliverTo = (settings: ForgeSettings): Deliver => {
  const way = KINDS[settings.kind];
  if (!way) throw new Error(RECEIVER_STAFF.tokenWithoutForge);
  return way(settings);
};
