/**
 * Decap's own validation of our configuration. Our bundle omits it (ajv needs `eval`), so the
 * shipped package loads the same configuration here once.
 */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { cmsConfig } from '#cms/config.ts';

const config = {
  ...cmsConfig({
    backend: { name: 'test-repo' },
    contentFolder: 'content',
    siteUrl: 'http://localhost/',
    basePath: '/',
    siteName: 'Minh Bạch',
  }),
  // The shipped package has its own, incomplete Vietnamese.
  locale: 'vi',
};

const FILES: Readonly<Record<string, () => string>> = {
  '/': () =>
    '<!doctype html><html lang="vi"><body><script src="/start.js"></script><script src="/decap-cms.js"></script><script src="/init.js"></script></body></html>',
  '/start.js': () => 'window.CMS_MANUAL_INIT = true;',
  '/decap-cms.js': () => readFileSync('node_modules/decap-cms/dist/decap-cms.js', 'utf8'),
  '/init.js': () => `CMS.init({ config: ${JSON.stringify(config)} });`,
  '/init-wrong.js': () =>
    `CMS.init({ config: ${JSON.stringify({ ...config, collections: [{ name: 'a' }] })} });`,
};

let server: Server;
let baseUrl = '';

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const wrong = request.url === '/wrong';
    const page = FILES['/']?.().replace('/init.js', '/init-wrong.js');
    const body = wrong ? page : FILES[request.url ?? '']?.();
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
});
// A browser that lives on keeps a connection it has not used yet; without this, closing waits for it.
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const configErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (/config/i.test(message.text()) && message.type() === 'error') errors.push(message.text());
  });
  return errors;
};

test('Decap finds no fault in our configuration', async ({ page }) => {
  const errors = configErrors(page);
  await page.goto(`${baseUrl}/`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Văn bản').first()).toBeVisible();
  await expect(page.getByText('Cài đặt trang')).toBeVisible();
  expect(errors).toEqual([]);
});

test('and would say so if there were one', async ({ page }) => {
  const errors = configErrors(page);
  await page.goto(`${baseUrl}/wrong`);
  await expect.poll(() => errors.join()).toMatch(/Config Errors/);
});
