/**
 * `npm run bench -- cms 5000`: measures the CMS with that many documents on the local server in a
 * real browser: time until sign-in (also on a slow line), until the list is shown, grouped and
 * sorted, number of elements drawn, and time to open a record. Once at this machine's speed and
 * once at a quarter of it.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { formatNumber } from '#lib/vi-number.ts';
import { findChromium } from '#scripts/find-chromium.ts';
import { openCmsServer } from './cms-site.ts';

const MANY = 5000;
const MOST_MS = 180_000;
/** An old computer on the line of a commune: docs/domain.md 10. */
const SLOW = 4;
const LINE = { offline: false, latency: 20, downloadThroughput: 1.25e6, uploadThroughput: 1.25e6 };

async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`  ${what}: ${formatNumber((performance.now() - start) / 1000)} s`);
}

async function pick(page: Page, button: string, item: string): Promise<void> {
  await page.getByLabel(button, { exact: true }).selectOption({ label: item });
}

/** Opens a page in a browser without cache, slowed down by that factor. */
async function openPage(browser: Browser, slower: number, isSlowLine: boolean): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(MOST_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (isSlowLine) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
  }
  return page;
}

const signIn = (page: Page) => page.getByRole('button', { name: 'Đăng nhập' });

async function measureLogin(browser: Browser, origin: string): Promise<void> {
  const page = await openPage(browser, SLOW, true);
  await time(`Đến nút đăng nhập (máy chậm ${SLOW} lần, 10 Mbit/s)`, async () => {
    await page.goto(`${origin}/admin/`);
    await signIn(page).waitFor();
  });
  await page.context().close();
}

async function measureLists(browser: Browser, origin: string, slower: number): Promise<void> {
  const page = await openPage(browser, slower, false);
  const cards = page.locator('a[href*="/entries/"]');
  const tellDrawn = async () =>
    console.log(
      `  Vẽ ${await cards.count()} mục, ${formatNumber(await page.locator('*').count())} phần tử`,
    );
  await page.goto(`${origin}/admin/`);
  await time('Việc hôm nay, đủ các phần', async () => {
    await signIn(page).click();
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor();
    await page.getByText('Đang xem').first().waitFor({ state: 'detached' });
  });
  await time('Mở danh sách', async () => {
    await page.goto(`${origin}/admin/#/collections/directives`);
    await page.getByText(/^Đang hiện/).waitFor();
  });
  await tellDrawn();
  await time('Xem thêm 200 mục', async () => {
    await page.getByRole('button', { name: /^Xem thêm/ }).click();
    await page.getByText(/^Đang hiện 400/).waitFor();
  });
  await time('Nhóm theo năm', async () => {
    await pick(page, 'Nhóm theo', 'Năm ban hành');
    await page.getByRole('heading', { name: 'Năm ban hành: 2024' }).waitFor();
  });
  await tellDrawn();
  await time('Mở một văn bản', async () => {
    await cards.first().click();
    await page.locator('[id^="title-field"]').waitFor();
  });
  await time('Trở lại danh sách', async () => {
    await page.goto(`${origin}/admin/#/collections/directives`);
    await cards.first().waitFor();
  });
  await time('Tìm “tiep cong dan” trong mọi chuyên mục', async () => {
    await page.getByRole('searchbox').fill('tiep cong dan');
    await page.getByText(/^Tìm thấy/).waitFor();
  });
  await page.context().close();
}

/** @param count documents; 5,000 by default */
export async function benchCms(count = MANY): Promise<void> {
  console.log(`Trang biên tập với ${formatNumber(count)} văn bản do máy tạo:`);
  const { origin, close } = await openCmsServer(count);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    await measureLogin(browser, origin);
    for (const slower of [1, SLOW]) {
      console.log(` Máy ${slower === 1 ? 'này' : `chậm ${slower} lần`}:`);
      await measureLists(browser, origin, slower);
    }
  } finally {
    await browser.close();
    await close();
  }
}
