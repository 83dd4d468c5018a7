/** A small local deployment: a site with our headers, its CMS, and a Forgejo behind `/git`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express, { type Express, type Request, type Response } from 'express';
import { backendSettings } from '#cms/backend/backend-settings.ts';
import type { BackendSettings } from '#cms/config.ts';
import { headersFor } from '#scripts/headers.ts';
import { listen } from '#scripts/serve-site.ts';
import {
  APP_ID,
  createForgejoDouble,
  REPOSITORY,
  type ForgejoDouble,
} from './forgejo-double/forgejo-double.ts';

export const AN = {
  ...{ id: 1, login: 'an', full_name: 'Nguyễn Thị An', email: 'an@example.invalid', push: true },
};

/** Faults of the deployment; none by default. */
export interface Mistakes {
  canonical?: string;
  uncompressed?: boolean;
  withoutVary?: boolean;
  missing?: 'answered' | 'default page';
  withoutHeader?: string;
  backend?: BackendSettings;
  withoutAdmin?: boolean;
  /** The response at the former address of a moved page, instead of 301. */
  moved?: 'by page' | 'by a page of old' | 'for now' | 'elsewhere' | 'gone' | 'no list';
  /** What responds at the address of the form. */
  receiver?: 'away' | 'none';
}

export interface Deployment {
  readonly origin: string;
  /** A repository with three files and two commits. */
  readonly workDir: string;
  readonly forge: ForgejoDouble;
  readonly backend: BackendSettings;
  /** Set by a test. */
  wrong: Mistakes;
  readonly close: () => Promise<void>;
}

function repository(dir: string): string {
  const work = join(dir, 'work');
  mkdirSync(work);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: work, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  for (const name of ['a', 'b', 'c']) writeFileSync(join(work, name), name);
  git('add', '-A');
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.invalid'];
  git(...identity, 'commit', '--quiet', '-m', 'x');
  execFileSync('git', ['clone', '--quiet', '--bare', work, join(dir, 'bare.git')]);
  return work;
}

function serveHome(
  request: Request,
  response: Response,
  html: string,
  { uncompressed, withoutVary }: Mistakes,
) {
  if (uncompressed || !/br/.test(request.get('accept-encoding') ?? ''))
    return void response.send(html);
  response.set({ 'Content-Encoding': 'br', 'Content-Type': 'text/html; charset=utf-8' });
  if (!withoutVary) response.vary('Accept-Encoding');
  response.send(brotliCompressSync(html));
}

const FORMER = { from: '/van-ban/2026-1-cu/', to: '/van-ban/2026-2-moi/' };

/** The list of moved addresses, and the one address in it. */
function moved(app: Express, { wrong }: { wrong: () => Mistakes }): void {
  const page = (to: string) =>
    `<!doctype html><title>Redirecting to: ${to}</title><meta http-equiv="refresh" content="0;url=${to}">`;
  app.get('/chuyen-huong/dia-chi.json', (_request, response, next) => {
    if (wrong().moved === 'no list') return next();
    response.json([FORMER, { from: `${FORMER.from}akn.xml`, to: `${FORMER.to}akn.xml` }]);
  });
  app.get(FORMER.from, (_request, response, next) => {
    const how = wrong().moved;
    if (how === 'gone') return next();
    if (how === 'by page') return void response.send(page(FORMER.to));
    if (how === 'by a page of old') return void response.send(page('/van-ban/2026-3-khac/'));
    if (how === 'for now') return response.redirect(302, FORMER.to);
    response.redirect(301, how === 'elsewhere' ? '/' : FORMER.to);
  });
}

function site(app: Express, state: Omit<Deployment, 'close'>): void {
  const page = (text: string) =>
    `<!doctype html><html lang="vi"><link rel="canonical" href="${state.wrong.canonical ?? `${state.origin}/`}"><link rel="stylesheet" href="/_astro/a.1.css">${text}</html>`;
  app.use((request, response, next) => {
    const headers = headersFor(request.path);
    delete headers[state.wrong.withoutHeader ?? ''];
    response.set(headers);
    next();
  });
  app.get('/', (request, response) => serveHome(request, response, page('Trang chủ'), state.wrong));
  app.get('/gop-y/', (_request, response) => {
    response.send('<form method="post" action="/gui-gop-y/"></form>');
  });
  app.get('/gui-gop-y/', (_request, response, next) => {
    if (state.wrong.receiver === 'away') return void response.status(502).end();
    if (state.wrong.receiver === 'none') return next();
    response.redirect(303, '/gop-y/');
  });
  app.get(['/tim-kiem/', '/_astro/a.1.css'], (_request, response) => {
    response.send('x');
  });
  app.get('/du-lieu/datapackage.json', (_request, response) => void response.json({}));
  moved(app, { wrong: () => state.wrong });
  app.get('/admin/', (_request, response) => {
    response.status(state.wrong.withoutAdmin ? 404 : 200).send('x');
  });
  app.get('/admin/config.json', (_request, response) => {
    const backend = state.wrong.backend ?? state.backend;
    response.json({ backend, siteUrl: `${state.origin}/` });
  });
  app.use((_request, response) => {
    if (state.wrong.missing === 'answered') return void response.send(page(''));
    const own = state.wrong.missing !== 'default page';
    response.status(404).send(own ? page('Không có trang này') : 'nginx');
  });
}

export async function deploy(): Promise<Deployment> {
  const dir = mkdtempSync(join(tmpdir(), 'doctor-'));
  const workDir = repository(dir);
  const forge = createForgejoDouble(join(dir, 'bare.git'), [AN]);
  const app = express();
  app.use('/git', forge.router);
  const { origin, close } = await listen(app, 0);
  const backend = backendSettings({
    CMS_BACKEND: 'forgejo',
    CMS_FORGE_URL: `${origin}/git`,
    CMS_REPO: REPOSITORY,
    CMS_APP_ID: APP_ID,
  });
  if (!backend) throw new Error('no backend');
  const state = { origin, workDir, forge, backend, wrong: {} };
  site(app, state);
  return Object.assign(state, {
    close: async () => {
      await close();
      rmSync(dir, { recursive: true, force: true });
    },
  });
}
