/**
 * The CMS with a Forgejo behind one proxy, as in production: one origin, `/admin/` under its
 * policy, `/git` the forge: our double, or the program that FORGEJO names.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { buildAdmin } from '#scripts/build-admin.ts';
import { headersFor } from '#scripts/headers.ts';
import { startForge, type Forge } from '#tests/forge/forge.ts';
import type { Account } from '#tests/forgejo-double/accounts.ts';
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
  /** A commit made elsewhere, like a colleague's. */
  readonly commit: (branch: string, file: string, text: string, by: Account) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startForgejoSite(): Promise<ForgejoSite> {
  const workDir = contentRepository();
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-forgejo-'));
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  const forgeUrl = `${baseUrl}/git`;
  const redirectUrl = `${baseUrl}/admin/`;
  const forge = await startForge({ workDir, people: [AN, BINH, READER], forgeUrl, redirectUrl });
  const backend = backendSettings({
    CMS_BACKEND: 'forgejo',
    CMS_FORGE_URL: forgeUrl,
    CMS_REPO: forge.name,
    CMS_APP_ID: forge.appId,
  });
  await buildAdmin({
    outDir: join(dir, 'dist'),
    contentDir: join(workDir, 'content'),
    basePath: '/',
    siteUrl: baseUrl,
    ...(backend && { backend }),
  });
  app.use('/git', forge.router);
  app.use('/admin', (_request, response, next) => {
    response.set(headersFor('/admin/'));
    next();
  });
  app.use(express.static(join(dir, 'dist')));
  app.get('/favicon.ico', (_request, response) => void response.status(204).end());
  return {
    baseUrl,
    forge,
    show: (branch, file) => forge.repository.git(['show', `${branch}:${file}`]),
    commit: (branch, path, text, by) =>
      forge.push({ branch, path, text, author: { name: by.full_name, email: by.email } }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await forge.close();
      for (const used of [dir, workDir]) rmSync(used, { recursive: true, force: true });
    },
  };
}
