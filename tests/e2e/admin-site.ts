/** The CMS alone, for a site whose content is on another host. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { backendOrigins, backendSettings } from '#cms/backend/backend-settings.ts';
import { adminCsp } from '#cms/csp.ts';
import { buildAdmin } from '#scripts/build-admin.ts';
import { TEST_CONTENT } from '#tests/test-content.ts';

export const GITLAB = {
  CMS_BACKEND: 'gitlab',
  CMS_REPO: 'ubnd/nhom/cong-khai',
  CMS_APP_ID: 'ma-ung-dung-gitlab',
};
export const GITHUB = {
  CMS_BACKEND: 'github',
  CMS_REPO: 'ubnd/cong-khai',
  CMS_LOGIN_URL: 'https://dang-nhap.example.invalid/auth',
};

/** @param env the variables of its build */
export async function serveAdmin(env: Readonly<Record<string, string>>) {
  const outDir = mkdtempSync(join(tmpdir(), 'minh-bach-backend-'));
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const backend = backendSettings(env);
  const options = { outDir, contentDir: TEST_CONTENT, basePath: '/', siteUrl: origin };
  await buildAdmin({ ...options, ...(backend && { backend }) });
  app.use((_request, response, next) => {
    response.set('Content-Security-Policy', adminCsp(backendOrigins(backend, origin)));
    next();
  });
  app.use(express.static(outDir));
  app.get('/favicon.ico', (_request, response) => void response.status(204).end());
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
