/** /admin/ under its policy: beside a CMS server or a forge, or alone, for content on another host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { backendOrigins, backendSettings } from '#cms/backend/backend-settings.ts';
import { adminCsp } from '#cms/csp.ts';
import { buildAdmin } from '#scripts/build-admin.ts';
import { headersFor } from '#scripts/headers.ts';
import { listen } from '#scripts/serve-site.ts';
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

interface Admin {
  readonly siteUrl: string;
  readonly outDir: string;
  readonly contentDir: string;
  /** The variables of its build. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Builds /admin/ and serves it, after what the app serves already. */
export async function addAdmin(app: Express, { env = {}, ...options }: Admin): Promise<void> {
  const backend = backendSettings(env);
  await buildAdmin({ ...options, basePath: '/', ...(backend && { backend }) });
  const policy = adminCsp(backendOrigins(backend, options.siteUrl));
  app.use('/admin', (_request, response, next) => {
    response.set({ ...headersFor('/admin/'), 'Content-Security-Policy': policy });
    next();
  });
  app.use(express.static(options.outDir));
  app.get('/favicon.ico', (_request, response) => void response.status(204).end());
}

/** The CMS alone. */
export async function serveAdmin(env: Readonly<Record<string, string>>) {
  const outDir = mkdtempSync(join(tmpdir(), 'minh-bach-backend-'));
  const app = express();
  const { origin, close } = await listen(app, 0);
  await addAdmin(app, { siteUrl: origin, outDir, contentDir: TEST_CONTENT, env });
  return {
    origin,
    close: async () => {
      await close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
