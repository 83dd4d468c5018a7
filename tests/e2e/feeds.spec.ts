/** The publication log, its feeds, and the small files that browsers and search engines request. */
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './site.ts';

interface AtomEntry {
  id: string;
  title: string;
  updated: string;
}

/** Parses a feed the way a reader does; fails when it is not well-formed. */
async function readAtom(page: Page, request: APIRequestContext, path: string) {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return page.evaluate(
    (xml) => {
      const root = new DOMParser().parseFromString(xml, 'application/xml');
      const text = (node: ParentNode, name: string) => node.querySelector(name)?.textContent ?? '';
      return {
        broken: root.querySelector('parsererror')?.textContent ?? '',
        updated: text(root, 'feed > updated'),
        self: root.querySelector('feed > link[rel="self"]')?.getAttribute('href') ?? '',
        entries: [...root.querySelectorAll('entry')].map((entry) => ({
          id: text(entry, 'id'),
          title: text(entry, 'title'),
          updated: text(entry, 'updated'),
        })) as AtomEntry[],
      };
    },
    await response.text(),
  );
}

const FEEDS = ['/nhat-ky', '/van-ban', '/dan-van-kheo', '/co-quan/minh-hoa-so-y-te'];

test('feeds are sound, their JSON twins say the same, and pages name them', async ({
  page,
  request,
}) => {
  await page.goto('/nhat-ky/');
  await expect(page.locator('link[type="application/atom+xml"]').first()).toHaveAttribute(
    'href',
    '/nhat-ky.xml',
  );
  for (const path of FEEDS) {
    const feed = await readAtom(page, request, `${path}.xml`);
    expect(feed.broken).toBe('');
    expect(feed.self).toMatch(new RegExp(`${path}\\.xml$`));
    expect(feed.entries.length).toBeGreaterThan(0);
    const ids = feed.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const dates = feed.entries.map(({ updated }) => updated);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(feed.updated).toBe(dates[0]);
    const json = (await (await request.get(`${path}.json`)).json()) as {
      version: string;
      items: { id: string; url: string }[];
    };
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items.map(({ id }) => id)).toEqual(ids);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the log is read month by month', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/nhat-ky/');
    await expect(page.locator('main h2 time').first()).toHaveAttribute('datetime', '2026-11-23');
    const months = page.getByRole('navigation', { name: 'Theo tháng' }).getByRole('link');
    await months.nth(1).click();
    await expect(page).toHaveURL(/\/nhat-ky\/\d{4}-\d{2}\/$/);
    await expect(page.locator('main .rows > li').first()).toBeVisible();
  });

  test('a wrong address offers search and the main lists', async ({ page }) => {
    await page.goto('/404.html');
    await expect(page.locator('h1')).toHaveText('Không tìm thấy trang');
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.locator('main').getByRole('link', { name: 'Chỉ thị và văn bản' }).click();
    await expect(page).toHaveURL('/van-ban/');
  });
});

test('a missing address leads to the nearest page above it', async ({ browser }) => {
  // Not the watched page: the browser reports the answer 404, which is what is asked here.
  const page = await browser.newPage();
  await page.goto('/dan-van-kheo/nam/1999/');
  const nearest = page.locator('[data-nearest]');
  await expect(nearest).toHaveText('Trang gần nhất còn có: Dân vận khéo');
  await nearest.getByRole('link').click();
  await expect(page).toHaveURL('/dan-van-kheo/');
  await page.close();
});

test('a demonstration shows crawlers the pages, which refuse to be indexed, and no sitemap', async ({
  request,
}) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('Allow: /\n');
  expect(robots).not.toContain('Sitemap:');
});

test('manifest and search description name files that exist', async ({ request }) => {
  const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
    icons: { src: string; sizes: string }[];
  };
  for (const { src, sizes } of manifest.icons) {
    const png = await (await request.get(src)).body();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
  const description = await (await request.get('/opensearch.xml')).text();
  expect(description).toContain('/tim-kiem/?q={searchTerms}');
});
