/** GitLab and GitHub in the CMS: only their own code is loaded, little of it, and the login is the safe one. */
import { expect, test, type Page } from '@playwright/test';
import { GITHUB, GITLAB, serveAdmin } from './admin-site.ts';
import { weighAdmin } from './admin-weight.ts';
import { adminUrl, expectFirstScreen, settled, watchTraffic } from './cms-steps.ts';

/** Violations of the policy, and loaded scripts. */
async function observe(page: Page) {
  const violations: string[] = [];
  const scripts: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (message.text().startsWith('CSP:')) violations.push(message.text());
  });
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url());
  });
  return { violations, scripts };
}

test('GitLab: signed in with PKCE, nothing asked of any other host', async ({ page, context }) => {
  const site = await serveAdmin(GITLAB);
  const expectLight = weighAdmin(context);
  watchTraffic(page);
  const { violations, scripts } = await observe(page);
  const asked: string[] = [];
  await page.route(/^https:/, async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.host);
    const json = (body: unknown) =>
      route.fulfill({
        json: body,
        headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
      });
    if (url.pathname === '/oauth/authorize') {
      expect(Object.fromEntries(url.searchParams)).toMatchObject({
        client_id: 'ma-ung-dung-gitlab',
        code_challenge_method: 'S256',
        redirect_uri: `${site.origin}/admin/`,
      });
      const back = new URL(`${site.origin}/admin/?code=x`);
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      const href = back.href.replaceAll('&', '&amp;');
      return route.fulfill({ contentType: 'text/html', body: `<a href="${href}">Authorize</a>` });
    }
    if (url.pathname === '/oauth/token') return json({ access_token: 't', refresh_token: 'r' });
    if (url.pathname === '/api/v4/user')
      return json({
        id: 1,
        name: 'Nguyễn Thị An',
        username: 'an',
        avatar_url: 'https://gravatar.example.invalid/1',
      });
    if (url.pathname === '/api/v4/projects/ubnd%2Fnhom%2Fcong-khai')
      return json({ permissions: { project_access: { access_level: 30 } } });
    return json([]);
  });
  await page.goto(adminUrl(site.origin));
  await page.getByRole('button', { name: 'Đăng nhập bằng GitLab' }).click();
  await page.getByRole('link', { name: 'Authorize' }).click();
  await expectFirstScreen(page);
  await settled(page);
  await expectLight();
  expect([...new Set(asked)]).toEqual(['gitlab.com']);
  expect(violations).toEqual([]);
  expect(scripts.filter((url) => /github-backend|forgejo-backend|local-backend/.test(url))).toEqual(
    [],
  );
  await site.close();
});

/** GitHub's responses to a signed-in user; they include a list without records. */
const ANSWERS: readonly [path: RegExp, answer: object][] = [
  [/^\/user$/, { id: 1, name: 'Nguyễn Thị An', login: 'an' }],
  [/^\/repos\/ubnd\/cong-khai$/, { owner: { login: 'ubnd' }, permissions: { push: true } }],
  [/\/git\/trees\//, { tree: [] }],
];

test('GitHub: signed in by way of the province’s own server', async ({ page, context }) => {
  const site = await serveAdmin(GITHUB);
  const expectLight = weighAdmin(context);
  watchTraffic(page);
  const { violations, scripts } = await observe(page);
  await context.route(/^https:/, (route) =>
    route.fulfill({ body: 'Đăng nhập', contentType: 'text/plain' }),
  );
  await page.goto(adminUrl(site.origin));
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Đăng nhập bằng GitHub' }).click();
  const window = await popup;
  await window.waitForURL(/dang-nhap/);
  const url = new URL(window.url());
  expect(`${url.origin}${url.pathname}`).toBe(GITHUB.CMS_LOGIN_URL);
  expect(url.searchParams.get('provider')).toBe('github');
  await window.close();

  await context.route(/^https:/, (route) => {
    const { pathname } = new URL(route.request().url());
    const json = ANSWERS.find(([path]) => path.test(pathname))?.[1] ?? [];
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    return route.fulfill({ json, headers });
  });
  await page.evaluate((user) => localStorage.setItem('decap-cms-user', JSON.stringify(user)), {
    token: 't',
    backendName: 'github',
  });
  await page.reload();
  await expectFirstScreen(page);
  await settled(page);
  await expectLight();
  expect(violations).toEqual([]);
  expect(scripts.filter((name) => /gitlab-backend|forgejo-backend/.test(name))).toEqual([]);
  await site.close();
});
