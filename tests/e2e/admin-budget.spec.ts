/** What an editor's browser loads before the first screen appears, by backend: docs/domain.md 10. */
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { test, expect, type BrowserContext } from '@playwright/test';
import { GITHUB, GITLAB, serveAdmin } from './admin-site.ts';
import { startForgejoSite, AN } from './forgejo-site.ts';
import { login as signInToForgejo, signedIn } from './forgejo-test.ts';
import { startCmsSite } from './cms-site.ts';
import * as steps from './cms-steps.ts';

const BUDGET = 800_000;
test.describe.configure({ mode: 'default' });

const isCompressed = (url: string): boolean => /\.woff2$|\.png$|\.webp$/.test(url);
/** The quality of the compressed copies that servers send. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
/** By name, which contains a digest of the content: the backends share all but their own code. */
const weights = new Map<string, number>();

/** The browser drops its responses during the redirect to the forge and back. */
async function get(url: string): Promise<readonly [name: string, body: Buffer]> {
  const response = await fetch(url);
  return [basename(new URL(url).pathname), Buffer.from(await response.arrayBuffer())];
}

function weigh(name: string, body: Buffer): number {
  const known = weights.get(name);
  if (known !== undefined && name.includes('-')) return known;
  const weight = isCompressed(name) ? body.length : brotliCompressSync(body, QUALITY).length;
  weights.set(name, weight);
  return weight;
}

/** Sums the sizes loaded from `/admin/`. */
function weighAdmin(context: BrowserContext): () => Promise<number> {
  const addresses = new Set<string>();
  context.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (pathname.startsWith('/admin/')) addresses.add(`${origin}${pathname}`);
  });
  return async () => {
    const files = await Promise.all([...addresses].map(get));
    const sum = files.reduce((total, [name, body]) => total + weigh(name, body), 0);
    expect(addresses.size).toBeGreaterThan(5);
    console.log(`    ${Math.round(sum / 1000)} kB, ${addresses.size} tệp`);
    return sum;
  };
}

test('local', async ({ context, page }) => {
  const site = await startCmsSite();
  const weight = weighAdmin(context);
  await steps.login(page, site.baseUrl);
  await steps.settled(page);
  expect(await weight()).toBeLessThanOrEqual(BUDGET);
  await site.close();
});

test('Forgejo', async ({ context, page }) => {
  const site = await startForgejoSite();
  const weight = weighAdmin(context);
  steps.watchTraffic(page);
  await signInToForgejo(page, site.baseUrl, AN);
  await signedIn(page);
  await steps.settled(page);
  expect(await weight()).toBeLessThanOrEqual(BUDGET);
  await site.close();
});

/** The forges' responses to a signed-in user; they include a list without records. */
const ANSWERS: readonly [path: RegExp, answer: object][] = [
  [/^\/(?:api\/v4\/)?user$/, { id: 1, name: 'Nguyễn Thị An', username: 'an', login: 'an' }],
  [/^\/api\/v4\/projects\/[^/]+$/, { permissions: { project_access: { access_level: 30 } } }],
  [/^\/repos\/ubnd\/cong-khai$/, { owner: { login: 'ubnd' }, permissions: { push: true } }],
  [/\/git\/trees\//, { tree: [] }],
];

for (const [name, backend, env] of [
  ['GitLab', 'gitlab', GITLAB],
  ['GitHub', 'github', GITHUB],
] as const)
  test(name, async ({ context, page }) => {
    const site = await serveAdmin(env);
    const weight = weighAdmin(context);
    steps.watchTraffic(page);
    await page.route(/^https:/, (route) => {
      const { pathname } = new URL(route.request().url());
      const json = ANSWERS.find(([path]) => path.test(pathname))?.[1] ?? [];
      const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
      return route.fulfill({ json, headers });
    });
    await page.addInitScript(
      (user) => {
        localStorage.setItem('decap-cms-user', JSON.stringify(user));
      },
      { token: 't', backendName: backend },
    );
    await page.goto(steps.adminUrl(site.origin));
    await steps.expectFirstScreen(page);
    await steps.settled(page);
    expect(await weight()).toBeLessThanOrEqual(BUDGET);
    await site.close();
  });
