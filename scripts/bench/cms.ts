/**
 * `npm run bench -- cms 5000`: how the list of the CMS bears that many documents, over the local server
 * in a real browser: until the list is there, until it is grouped and sorted, and how much is drawn.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import express from 'express';
import { SETTINGS } from '#lib/settings.ts';
import { formatNumber } from '#lib/vi-number.ts';
import { buildAdmin } from '#scripts/build-admin.ts';
import { findChromium } from '#scripts/find-chromium.ts';
import { createNewsroom } from '#scripts/newsroom/newsroom.ts';
import { generateContent } from './generate-content.ts';

const MANY = 5000;
const MOST_MS = 120_000;

/** A repository with that many documents, its newsroom and its /admin/. */
async function openNewsroom(count: number) {
  const repoDir = mkdtempSync(join(tmpdir(), 'minh-bach-bench-cms-'));
  const contentDir = join(repoDir, 'content');
  generateContent(count, contentDir, SETTINGS.contentDir);
  writeFileSync(join(repoDir, '.gitignore'), 'dist/\n');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Đo', '-c', 'user.email=do@example.invalid', ...args], {
      cwd: repoDir,
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '-A');
  git('commit', '--quiet', '-m', 'Bắt đầu');
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const outDir = join(repoDir, 'dist');
  await buildAdmin({ outDir, contentDir, basePath: '/', siteUrl: origin });
  const newsroom = createNewsroom({ repoDir, origin, onPublished: () => undefined });
  app.use('/cms/api/v1', newsroom.router);
  app.use(express.static(outDir));
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await newsroom.close();
    rmSync(repoDir, { recursive: true, force: true });
  };
  return { origin, close };
}

async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`  ${what}: ${formatNumber((performance.now() - start) / 1000)} s`);
}

async function pick(page: Page, button: string, item: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function measure(page: Page, origin: string): Promise<void> {
  page.setDefaultTimeout(MOST_MS);
  const cards = page.locator('a[href*="/entries/"]');
  await page.goto(`${origin}/admin/`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Chuyên mục' }).waitFor();
  await time('Mở danh sách', async () => {
    await page.goto(`${origin}/admin/#/collections/directives`);
    await page.getByText(/^Đang hiện/).waitFor();
  });
  console.log(
    `  Vẽ ${await cards.count()} mục, ${formatNumber(await page.locator('*').count())} phần tử`,
  );
  await time('Xem thêm 200 mục', async () => {
    await page.getByRole('button', { name: /^Xem thêm/ }).click();
    await page.getByText(/^Đang hiện 400/).waitFor();
  });
  await time('Nhóm theo năm', async () => {
    await pick(page, 'Nhóm theo', 'Năm ban hành');
    await page.getByRole('heading', { name: 'Năm ban hành: 2024' }).waitFor();
  });
  console.log(
    `  Vẽ ${await cards.count()} mục, ${formatNumber(await page.locator('*').count())} phần tử`,
  );
  await time('Mở một văn bản', async () => {
    await cards.first().click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
  });
}

/** @param count documents; 5,000 unless given */
export async function benchCms(count = MANY): Promise<void> {
  console.log(`Trang biên tập với ${formatNumber(count)} văn bản do máy tạo:`);
  const { origin, close } = await openNewsroom(count);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    await measure(await browser.newPage(), origin);
  } finally {
    await browser.close();
    await close();
  }
}
