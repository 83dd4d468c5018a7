/** The chart in a frame of another site: that page, and no other. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { alone, expect, test } from './site.ts';

const PAGE = '/thong-ke/minh-hoa-mot-cua-dung-han/';
const EMBED = `${PAGE}nhung/`;

base('a page of another site may frame it, and only it', async ({ page, baseURL }) => {
  // A real server: Chromium does not let mocked responses frame this machine's pages.
  const other = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${baseURL}${request.url}" width="700" height="900"></iframe>`);
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  const figure = page.frameLocator('iframe').locator('figure[data-statistic]');
  await page.goto(origin + EMBED);
  await expect(figure).toBeVisible();
  await expect(figure.locator('canvas')).toBeVisible();
  await page.goto(origin + PAGE);
  await expect(figure).toHaveCount(0);
  other.close();
});

alone('it fits 320 px, before its chart is drawn, too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 760 });
  // A canvas begins 300 px wide.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const wide = document.documentElement.scrollWidth - innerWidth;
      const { dataset } = document.documentElement;
      dataset['widest'] = String(Math.max(Number(dataset['widest'] ?? 0), wide));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(EMBED);
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-widest', '0');
});

test.describe('the copy button', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('puts the code on the clipboard, says so, and the code frames the chart', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await page.locator('summary').filter({ hasText: 'Nhúng' }).click();
    await page.getByRole('button', { name: 'Sao chép mã' }).click();
    await expect(page.getByRole('button', { name: 'Đã sao chép' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Đã sao chép' })).toBeAttached();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toBe(await page.locator('#ma-nhung').inputValue());
    const frame = await page.evaluate((html) => {
      const document = new DOMParser().parseFromString(html, 'text/html');
      const { src, title, width, height } = document.querySelector('iframe') ?? {};
      return { src, title, width, height, elements: document.body.children.length };
    }, code);
    expect(new URL(frame.src ?? '').pathname).toBe(EMBED);
    expect(frame).toMatchObject({
      title: 'Tỷ lệ hồ sơ một cửa giải quyết đúng hạn',
      width: '100%',
      height: '760',
      elements: 1,
    });
  });
});
