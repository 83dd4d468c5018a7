/**
 * The CMS with its content on another host, as GitHub and GitLab are: the real addresses and the
 * policy that allows them, and behind them our double on a real bare repository.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import express, { type Router } from 'express';
import { backendOrigins, backendSettings } from '#cms/backend/backend-settings.ts';
import { adminCsp } from '#cms/csp.ts';
import { buildAdmin } from '#scripts/build-admin.ts';
import { headersFor } from '#scripts/headers.ts';
import { contentRepository, writeOpenData } from './cms-site.ts';

export interface Double {
  readonly router: Router;
}
export interface HostedSite<D extends Double> {
  readonly baseUrl: string;
  readonly forge: D;
  /** Leads the forge's addresses to the double, in every page of that browser. */
  readonly connect: (context: BrowserContext) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the real hosts answer to a page of another origin. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
};

/**
 * @param env as an operator sets it for the build
 * @param makeDouble from the bare repository
 */
export async function startHostedSite<D extends Double>(
  env: Readonly<Record<string, string>>,
  makeDouble: (gitDir: string) => D,
): Promise<HostedSite<D>> {
  const workDir = contentRepository();
  const dir = mkdtempSync(join(tmpdir(), 'minh-bach-hosted-'));
  const bare = join(dir, 'cong-khai.git');
  execFileSync('git', ['clone', '--quiet', '--bare', workDir, bare]);
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  // A kept connection that is just closing fails whoever asks over it: notes are asked for every 15 s.
  server.keepAliveTimeout = 0;
  const baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  const backend = backendSettings(env);
  const [outDir, contentDir] = [join(dir, 'dist'), join(workDir, 'content')];
  const options = { outDir, contentDir, basePath: '/', siteUrl: baseUrl };
  await buildAdmin({ ...options, ...(backend && { backend }) });
  writeOpenData(contentDir, outDir);
  const forge = makeDouble(bare);
  const origins = backendOrigins(backend, baseUrl);
  app.use('/double', forge.router);
  app.use('/admin', (_request, response, next) => {
    response.set({ ...headersFor('/admin/'), 'Content-Security-Policy': adminCsp(origins) });
    next();
  });
  app.use(express.static(outDir));
  app.get('/favicon.ico', (_request, response) => void response.status(204).end());
  const isForge = (url: URL): boolean => origins.includes(url.origin);
  return {
    baseUrl,
    forge,
    connect: async (context) => {
      await context.route(isForge, async (route) => {
        const url = new URL(route.request().url());
        const response = await route.fetch({
          url: `${baseUrl}/double${url.pathname}${url.search}`,
        });
        const { link = '', ...headers } = response.headers();
        const next = link.replaceAll(`${baseUrl}/double`, url.origin);
        await route.fulfill({ response, headers: { ...headers, ...CORS, link: next } });
      });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      for (const used of [dir, workDir]) rmSync(used, { recursive: true, force: true });
    },
  };
}
