/** The chart in a frame of another site: that page, and no other. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { test as base } from '@playwright/test';
import { expect, test } from './site.ts';

const PAGE = '/thong-ke/minh-hoa-mot-cua-dung-han/';
const EMBED = `${PAGE}nhung/`;

base('a page of another site may frame it, and only it', async ({ page, baseURL }) => {
  // A real server: Chromium keeps answers made up by the test from framing this machine's pages.
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

for (const colorScheme of ['light', 'dark'] as const)
  test(`it has no violation and fits 320 px (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 760 });
    await page.goto(EMBED);
    await expect(page.locator('canvas')).toBeVisible();
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  });

test('the page of the indicator offers the code', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('summary').filter({ hasText: 'Nhúng' }).click();
  await expect(page.locator('#ma-nhung')).toHaveValue(new RegExp(`^<iframe src="http.*${EMBED}"`));
});
