/**
 * Other sites search here with stock Pagefind: the code of /du-lieu/ runs, as it is shown, in pages
 * of another origin, which has a bundle of its own. The policy of that site allows what the page says.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import express from 'express';
import { makeBundle } from '#scripts/pagefind.ts';
import { listen, siteApp, type SiteServer } from '#scripts/serve-site.ts';
import { TEST_SITE } from './built-pages.ts';

const document = (body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Xã Thí Dụ</title></head><body>${body}</body></html>`;
const OWN = document('<h1>Trang của xã</h1><p>Chiều thứ sáu xã đối thoại với Nhân dân.</p>');

/** What is used of https://pagefind.app/docs/api-reference/ */
interface Pagefind {
  mergeIndex(path: string): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    words: string,
    options?: object,
  ): Promise<{ results: { data(): Promise<{ url: string; meta: Record<string, string> }> }[] }>;
}

/** A page of the other site, and its policy. */
interface Shown {
  readonly body: string;
  readonly policy?: string;
}

interface Worker {
  /** A site of its own origin with a bundle of stock Pagefind, and pages by their paths. */
  other: SiteServer & { readonly pages: Map<string, Shown> };
}
const test = base.extend<object, Worker>({
  other: [
    async ({ browserName: _ }, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'minh-bach-trang-khac-'));
      mkdirSync(join(dir, 'trang'));
      writeFileSync(join(dir, 'trang/index.html'), OWN);
      await makeBundle(join(dir, 'trang'), join(dir, 'pagefind'));
      const pages = new Map<string, Shown>([['/', { body: OWN }]]);
      // A real server: Chromium does not let mocked responses read from this machine.
      const app = express().use(express.static(dir), (request, response) => {
        const { body = '', policy = '' } = pages.get(request.path) ?? {};
        response.set('Content-Security-Policy', policy).type('html').send(body);
      });
      const server = await listen(app, 0);
      await use({ ...server, pages });
      await server.close();
      rmSync(dir, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

/** The code as the page shows it; only the site's address is replaced by the tested one. */
async function snippet(page: Page, name: string): Promise<string> {
  await page.goto('/du-lieu/');
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  const code = (await page.locator(`[data-snippet="${name}"]`).textContent()) ?? '';
  expect(code).not.toContain('example.vn');
  const [shown, tested] = [new URL(canonical ?? ''), new URL(page.url())];
  return code.replaceAll(shown.origin, tested.origin).replaceAll(shown.host, tested.host);
}

/** Fails the test at the first error in the console: blocked requests are among them. */
const watch = (page: Page) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
};

test('stock pagefind.js merges the bundle: with and without marks, filtered, by date', async ({
  page,
  other,
  baseURL,
}) => {
  const errors = watch(page);
  await page.goto(other.origin);
  const found = await page.evaluate(async (bundle) => {
    const pagefind = (await import('/pagefind/pagefind.js' as string)) as Pagefind;
    await pagefind.mergeIndex(bundle);
    const search = async (words: string, options?: object) => {
      const { results } = await pagefind.search(words, options);
      return Promise.all(results.map((result) => result.data()));
    };
    const filters = { Mục: 'Văn bản', Năm: '2026' };
    return {
      filters: await pagefind.filters(),
      marked: await search('đối thoại'),
      plain: await search('doi thoai'),
      number: await search('12-CT/TU'),
      filtered: await search('đối thoại', { filters }),
      newest: await search('đối thoại', { sort: { date: 'desc' } }),
    };
  }, `${baseURL}/pagefind/`);

  const urls = (pages: readonly { url: string }[]) => pages.map(({ url }) => url);
  expect(Object.keys(found.filters).sort()).toEqual(
    ['Cơ quan', 'Ghi chú', 'Hiệu lực', 'Loại', 'Lĩnh vực', 'Mục', 'Năm'].sort(),
  );
  // Both sites in one list, each page with its full address.
  const dialogue = `${baseURL}/doi-thoai/2026-08-chu-tich-tinh-voi-nhan-dan/`;
  expect(urls(found.marked)).toEqual(expect.arrayContaining(['/', dialogue]));
  expect(urls(found.plain)).toContain(dialogue);
  expect(found.number[0]?.meta).toMatchObject({ number: '12-CT/TU', kind: 'Văn bản' });
  expect(found.filtered.length).toBeGreaterThan(0);
  for (const { url, meta } of found.filtered) {
    expect(url).toMatch(`${baseURL}/van-ban/2026-`);
    expect(meta['date']).toMatch(/^2026/);
  }
  const dates = found.newest.map(({ meta }) => meta['date'] ?? '');
  expect(dates.length).toBeGreaterThan(1);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(errors).toEqual([]);
});

test('a bundle below a base path gives addresses below it', async ({ page, other }) => {
  const site = await listen(siteApp(TEST_SITE, '/goc/'), 0);
  await page.goto(other.origin);
  const url = await page.evaluate(async (bundle) => {
    const pagefind = (await import('/pagefind/pagefind.js' as string)) as Pagefind;
    await pagefind.mergeIndex(bundle);
    const { results } = await pagefind.search('12-CT/TU');
    return (await results[0]?.data())?.url;
  }, `${site.origin}/goc/pagefind/`);
  expect(url).toMatch(`${site.origin}/goc/van-ban/`);
  await site.close();
});

test('the search box for a site without Pagefind, under a policy of that site', async ({
  page,
  other,
  baseURL,
}) => {
  const box = await snippet(page, 'search-box.html');
  const here = `'self' ${baseURL}`;
  const policy = `default-src 'none'; script-src ${here} 'wasm-unsafe-eval'; style-src ${here}; connect-src ${here}; img-src data:`;
  other.pages.set('/o-tim', { body: document(box), policy });
  const errors = watch(page);
  await page.goto(`${other.origin}/o-tim`);
  const first = page.getByRole('option').first();
  for (const words of ['đối thoại', 'doi thoai']) {
    await page.getByRole('combobox').fill('');
    await expect(first).toBeHidden();
    await page.getByRole('combobox').fill(words);
    await expect(first).toContainText('đối thoại');
  }
  await first.click();
  await expect(page).toHaveURL((url) => url.href.startsWith(`${baseURL}/`));
  await expect(page.locator('h1')).toContainText(/đối thoại/i);
  expect(errors).toEqual([]);
});

test('the Component UI of a site with Pagefind lists both, and filters by site', async ({
  page,
  other,
  baseURL,
}) => {
  const both = await snippet(page, 'search-both.html');
  other.pages.set('/tim-chung', { body: document(both) });
  const errors = watch(page);
  await page.goto(`${other.origin}/tim-chung`);
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('đối thoại');
  const links = page.locator('pagefind-results .pf-result-link');
  await expect(links.first()).toHaveAttribute('href', new RegExp(`^${baseURL}/`));
  const filter = (name: string) => page.locator('.pf-filter-group-name', { hasText: name });
  await filter('Trang').click();
  await page.getByRole('checkbox', { name: new URL(other.origin).host }).check();
  await expect(links).toHaveText(['Trang của xã']);
  await page.getByRole('checkbox', { name: new URL(other.origin).host }).uncheck();
  await filter('Mục').click();
  await page.getByRole('checkbox', { name: 'Văn bản' }).check();
  await expect(links.first()).toHaveAttribute('href', new RegExp(`^${baseURL}/van-ban/`));
  expect(errors).toEqual([]);
});
