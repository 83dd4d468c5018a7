/**
 * The CMS with a Forgejo behind one proxy, as in production: one origin, `/admin/` under its
 * policy, `/git` the forge. The forge is our double on a real bare repository.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import { buildAdmin } from '#scripts/build-admin.ts';
import { headersFor } from '#scripts/headers.ts';
import {
  APP_ID,
  createForgejoDouble,
  REPOSITORY,
  type ForgejoDouble,
} from '#tests/forgejo-double/forgejo-double.ts';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { contentRepository, writeOpenData } from './cms-site.ts';

const person = (id: number, full_name: string): Account => {
  const login = `nguoi-${id}`;
  return { id, login, full_name, email: `${login}@example.invalid`, push: true };
};
export const AN = person(1, 'Nguyễn Thị An');
export const BINH = person(2, 'Trần Văn Bình');

export interface ForgejoSite {
  readonly baseUrl: string;
  readonly forge: ForgejoDouble;
  /** A file on a branch: `show('main', 'content/site.yml')`. */
  readonly show: (branch: string, file: string) => Promise<string>;
  /** A commit made elsewhere, like a colleague's. */
  readonly commit: (branch: string, file: string, text: string, by: Account) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function startForgejoSite(): Promise<ForgejoSite> {
  const workDir = contentRepository();
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-forgejo-'));
  const bare = join(dir, 'cong-khai.git');
  execFileSync('git', ['clone', '--quiet', '--bare', workDir, bare]);

  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  const backend = backendSettings({
    CMS_BACKEND: 'forgejo',
    CMS_FORGE_URL: `${baseUrl}/git`,
    CMS_REPO: REPOSITORY,
    CMS_APP_ID: APP_ID,
  });
  await buildAdmin({
    outDir: join(dir, 'dist'),
    contentDir: join(workDir, 'content'),
    basePath: '/',
    siteUrl: baseUrl,
    ...(backend && { backend }),
  });
  writeOpenData(join(workDir, 'content'), join(dir, 'dist'));
  const forge = createForgejoDouble(bare, [AN, BINH]);
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
    commit: async (branch, path, text, by) => {
      const sha = await forge.repository.resolve(`${branch}:${path}`);
      const content = Buffer.from(text).toString('base64');
      const change = { operation: 'update' as const, path, content, ...(sha && { sha }) };
      const author = { name: by.full_name, email: by.email };
      return forge.repository.commit(branch, [change], 'Sửa ở nơi khác', author);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      for (const used of [dir, workDir]) rmSync(used, { recursive: true, force: true });
    },
  };
}
