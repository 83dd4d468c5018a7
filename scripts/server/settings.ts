/**
 * Settings of `npm run server` from its environment, in addition to those of the build
 * (`#lib/node/settings.ts`) and of the CMS (CMS_…). `scripts/deploy/server.env` lists and explains
 * all of them. Secrets are files in CREDENTIALS_DIRECTORY, as systemd's LoadCredential puts them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backendSettings } from '#cms/backend/backend-settings.ts';

const SEE = 'Các biến: scripts/deploy/server.env';

export interface ServerSettings {
  readonly port: number;
  /** Address of the repository of the content. */
  readonly remote: string;
  readonly branch: string;
  /** How often the forge is asked for news. */
  readonly askMs: number;
  /** Of the forge's webhook; undefined: news is only asked for. */
  readonly webhookSecret: string | undefined;
  /** Of an account that may read the repository and push drafts; for addresses by http. */
  readonly forgeToken: string | undefined;
}

/** @throws Error naming the credential that cannot be read */
function credential(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = join(env['CREDENTIALS_DIRECTORY'] ?? '', name);
  if (!env['CREDENTIALS_DIRECTORY'] || !existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8').trim();
  if (!text) throw new Error(`Tệp ${file} trống. Ghi mật mã vào đó, hoặc xóa tệp`);
  return text;
}

/** @throws Error in Vietnamese naming what is missing or wrong */
export function serverSettings(env: NodeJS.ProcessEnv = process.env): ServerSettings {
  if (!env['SITE_URL']) throw new Error(`Thiếu SITE_URL, địa chỉ công khai của trang. ${SEE}`);
  backendSettings(env);
  const { CMS_FORGE_URL: forge, CMS_REPO: repository } = env;
  const remote =
    env['CONTENT_REPO'] ?? (forge && repository ? `${forge}/${repository}.git` : undefined);
  if (!remote) throw new Error(`Thiếu CONTENT_REPO, địa chỉ kho git của nội dung. ${SEE}`);
  return {
    port: Number(env['PORT'] ?? 4322),
    remote,
    branch: env['CMS_BRANCH'] ?? 'main',
    askMs: Number(env['ASK_SECONDS'] ?? 60) * 1000,
    webhookSecret: credential(env, 'webhook-secret'),
    forgeToken: credential(env, 'forge-token'),
  };
}

/**
 * Gives git the token for one server, by environment variables: no file of git holds it, and no
 * other server gets it. Forges take a token as the password of any user name.
 */
export function authorizeGit(
  { remote, forgeToken }: Pick<ServerSettings, 'remote' | 'forgeToken'>,
  env: NodeJS.ProcessEnv = process.env,
): void {
  if (!forgeToken || !/^https?:/.test(remote)) return;
  const basic = Buffer.from(`minh-bach:${forgeToken}`).toString('base64');
  const count = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  env['GIT_CONFIG_COUNT'] = String(count + 1);
  env[`GIT_CONFIG_KEY_${count}`] = `http.${new URL(remote).origin}/.extraHeader`;
  env[`GIT_CONFIG_VALUE_${count}`] = `Authorization: Basic ${basic}`;
}
