/**
 * The CMS with a Forgejo behind one proxy, as in production: one origin, `/admin/` under its
 * policy, `/git` the forge: our double, or the program that FORGEJO names.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { listen } from '#scripts/serve-site.ts';
import { startForge, type Forge } from '#tests/forge/forge.ts';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { addAdmin } from './admin-site.ts';
import { contentRepository } from './cms-site.ts';

const person = (id: number, full_name: string, push = true): Account => {
  const login = `nguoi-${id}`;
  return { id, login, full_name, email: `${login}@example.invalid`, push };
};
export const AN = person(1, 'Nguyễn Thị An');
export const BINH = person(2, 'Trần Văn Bình');
export const READER = person(3, 'Lê Chỉ Đọc', false);

export interface ForgejoSite {
  readonly baseUrl: string;
  readonly forge: Forge;
  /** A file on a branch: `show('main', 'content/site.yml')`. */
  readonly show: (branch: string, file: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function startForgejoSite(): Promise<ForgejoSite> {
  const workDir = contentRepository();
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-forgejo-'));
  const app = express();
  const { origin: baseUrl, close } = await listen(app, 0);
  const forgeUrl = `${baseUrl}/git`;
  const redirectUrl = `${baseUrl}/admin/`;
  const forge = await startForge({ workDir, people: [AN, BINH, READER], forgeUrl, redirectUrl });
  app.use('/git', forge.router);
  await addAdmin(app, {
    siteUrl: baseUrl,
    outDir: join(dir, 'dist'),
    contentDir: join(workDir, 'content'),
    env: {
      CMS_BACKEND: 'forgejo',
      CMS_FORGE_URL: forgeUrl,
      CMS_REPO: forge.name,
      CMS_APP_ID: forge.appId,
    },
  });
  return {
    baseUrl,
    forge,
    show: (branch, file) => forge.repository.git(['show', `${branch}:${file}`]),
    close: async () => {
      await close();
      await forge.close();
      for (const used of [dir, workDir]) rmSync(used, { recursive: true, force: true });
    },
  };
}
