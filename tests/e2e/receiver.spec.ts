/**
 * The way of a citizen's text with nothing replaced: the form in a browser, with and without
 * JavaScript, the receiver of `npm start`, a git repository, Decap, and the rebuilt site.
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { gitIn } from './cms-site.ts';
import * as editor from './cms-steps.ts';
import { watch } from './site.ts';
import { expectAccessible, press, preview } from './preview-steps.ts';
import { START_MS, startSite, type StartedSite } from './started-site.ts';
import { watchFaults } from './watch-faults.ts';

const LIVE_MS = 60_000;

test.describe.configure({ mode: 'serial' });

let site: StartedSite;

/** Must never appear outside the draft, and never in git at all: this file is in git. */
const UNREAD = `chua-duyet-${randomUUID()}`;
const CONTACT = `lien-he-${randomUUID()}@example.vn`;

test.beforeAll(async () => {
  test.setTimeout(START_MS + 30_000);
  site = await startSite({
    change: (dir) => {
      appendFileSync(
        join(dir, 'content/site.yml'),
        'feedbackEndpoint: /gui-gop-y/\nusefulness: true\n',
      );
      writeFileSync(
        join(dir, 'content/usefulness.yml'),
        'months:\n  - month: 2026-10\n    pages:\n      - { path: /van-ban/2021-08-ct-tu/, yes: 41, no: 7 }\n',
      );
    },
  });
});
test.afterAll(() => site.close());

let writers = 0;
test.use({
  extraHTTPHeaders: async ({}, use) => use({ 'X-Forwarded-For': `203.0.113.${++writers}` }),
});

const drafts = (): string[] =>
  gitIn(site.repo)('for-each-ref', '--format=%(refname:lstrip=4)', 'refs/heads/cms/feedback/')
    .split('\n')
    .filter(Boolean);
const draftText = (code: string): string =>
  gitIn(site.repo)('show', `cms/feedback/${code}:content/feedback/${code}.md`);
const codeIn = (page: Page): string => new URL(page.url()).searchParams.get('ma') ?? '';

const content = (page: Page) => page.getByLabel('Nội dung', { exact: true });
const send = (page: Page) => page.getByRole('button', { name: 'Gửi góp ý' }).click();

test('the page a reader comes from goes along, and the receipt is on the page', async ({
  page,
}) => {
  const verify = await watch(page, site.baseUrl);
  await page.goto(`${site.baseUrl}/van-ban/2021-08-ct-tu/`);
  await page.getByRole('main').getByRole('link', { name: 'Góp ý', exact: true }).last().click();
  await page.getByLabel('Đề nghị đính chính thông tin').check();
  await content(page).fill(`Ngày ban hành ghi sai, ${UNREAD}.`);
  await page.getByLabel(/^Thư điện tử hoặc điện thoại/).fill(CONTACT);
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận góp ý');
  const code = codeIn(page);
  await expect(page.getByText(code, { exact: true })).toBeVisible();
  await expect(page.getByText(`/hoi-dap/${code}/`)).toBeVisible();
  expect(draftText(code)).toContain('about: "/van-ban/2021-08-ct-tu/"');
  expect(draftText(code)).not.toContain(CONTACT);
  const kept = readFileSync(join(site.store, 'contacts', `${code}.json`), 'utf8');
  expect(kept).toContain(CONTACT);
  await verify();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a question arrives, and its receipt is in the address', async ({ page }) => {
    const before = drafts().length;
    await page.goto(`${site.baseUrl}/gop-y/`);
    await content(page).fill('<img src=x onerror=alert(1)> **đậm**\n---\nfield: dan-van');
    await page.getByLabel(/^Gửi đến cơ quan/).selectOption('minh-hoa-so-tu-phap');
    await send(page);
    await expect(page.getByText('Mã nhận nằm ở cuối địa chỉ trang này')).toBeVisible();
    expect(drafts()).toHaveLength(before + 1);
    expect(draftText(codeIn(page))).toContain('unit: "minh-hoa-so-tu-phap"');
  });

  test('a faulty form comes back filled in, and can be sent again', async ({ page }) => {
    await page.goto(`${site.baseUrl}/gop-y/`);
    await page.getByLabel('Góp ý', { exact: true }).check();
    // Enough for the browser, not for the receiver.
    await content(page).fill('chữ          ');
    await page.getByLabel(/^Về trang nào/).fill('/khong-co-trang-nay/');
    await page.getByLabel(/^Gửi đến cơ quan/).selectOption('minh-hoa-so-tu-phap');
    await send(page);
    await expect(page).toHaveTitle(/^Chưa gửi được: Góp ý/);
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([
      'Nội dung',
      'Về trang nào (nếu có)',
    ]);
    await expect(page.getByText('Quá ngắn, xin viết ít nhất 10 ký tự.')).toBeVisible();
    await expect(content(page)).toHaveAccessibleDescription(/Quá ngắn/);
    await expect(content(page)).toHaveValue('chữ          ');
    await expect(page.getByLabel('Góp ý', { exact: true })).toBeChecked();
    await expect(page.getByLabel(/^Gửi đến cơ quan/)).toHaveValue('minh-hoa-so-tu-phap');
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await content(page).fill('Ghế chờ ở nơi tiếp công dân còn thiếu.');
    await page.getByLabel(/^Về trang nào/).fill(`${site.baseUrl}/lich-tiep-cong-dan/#hom-nay`);
    await send(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận góp ý');
    expect(draftText(codeIn(page))).toContain('about: "/lich-tiep-cong-dan/"');
  });

  test('a reader says that a page was useful, and is thanked there', async ({ page }) => {
    await page.goto(`${site.baseUrl}/dan-van-kheo/2024-lu-nuoc-nghia-tinh/`);
    const thanks = page.getByText('Đã ghi ý kiến. Cảm ơn ông/bà.');
    await expect(thanks).toBeHidden();
    await page
      .getByRole('group', { name: 'Trang này có ích không?' })
      .getByRole('button', { name: 'Có', exact: true })
      .click();
    await expect(page).toHaveURL(/\/dan-van-kheo\/2024-lu-nuoc-nghia-tinh\/#cam-on$/);
    await expect(thanks).toBeVisible();
    const [day] = readdirSync(join(site.store, 'votes'));
    expect(JSON.parse(readFileSync(join(site.store, 'votes', day ?? ''), 'utf8'))).toEqual({
      '/dan-van-kheo/2024-lu-nuoc-nghia-tinh/': { yes: 1, no: 0 },
    });
  });
});

test('a faulty form has no barrier, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.baseUrl}/gop-y/`);
    await content(page).fill('chữ          ');
    await send(page);
    await expect(page.getByRole('alert')).toBeFocused();
    expect(await violationsOn(page)).toEqual([]);
  }
});

test('counts of whole months are among the statistics', async ({ page }) => {
  await page.goto(`${site.baseUrl}/thong-ke/`);
  await page.getByRole('link', { name: 'Người đọc thấy trang nào có ích' }).click();
  const row = page.getByRole('row', { name: '/van-ban/2021-08-ct-tu/' });
  await expect(row.getByRole('cell')).toHaveText(['41', '7']);
});

test('a question goes through Decap to its published answer, and nothing else goes out', async ({
  page,
}) => {
  test.setTimeout(LIVE_MS + 180_000);
  await page.goto(`${site.baseUrl}/gop-y/`);
  await content(page).fill(
    'Bao giờ sửa cầu ấp Bình Thử? Gọi tôi số 0912 345 678 hoặc gặp ông Nguyễn Thử Nghiệm.',
  );
  await page.getByLabel(/^Thư điện tử hoặc điện thoại/).fill(CONTACT);
  await send(page);
  await expect(page).toHaveURL(/da-nhan/);
  const code = codeIn(page);
  const path = `${site.baseUrl}/hoi-dap/${code}/`;

  gitIn(site.repo)(
    'config',
    `branch.cms/feedback/${code}.description`,
    'decap-cms/pending_publish',
  );
  await editor.acceptDialogs(page);
  await editor.login(page, site.baseUrl);
  // The first screen shows it; next to the form the moderator sees what to remove.
  await page
    .getByRole('button', { name: /^Xem thêm \d+ việc$/ })
    .first()
    .click();
  await expect(page.getByText('Bao giờ sửa cầu ấp Bình Thử?').first()).toBeVisible();
  await editor.openEntry(page, site.baseUrl, 'feedback', code);
  await expect(
    page.getByText('số điện thoại, phải bỏ trước khi đăng: “0912 345 678”').first(),
  ).toBeVisible();
  await expect(
    page.getByText('họ tên, phải bỏ trước khi đăng: “ông Nguyễn Thử Nghiệm”').first(),
  ).toBeVisible();

  await test.step('unread it is not published, whatever state it is in', async () => {
    await editor.pressPublish(page);
    await editor.expectToast(page, /Lĩnh vực: chưa chọn/);
    expect(drafts()).toContain(code);
  });
  await editor.typeText(page, editor.field(page, 'title'), 'Kế hoạch sửa cầu ấp Bình Thử');
  await editor.typeText(page, editor.field(page, 'question'), 'Bao giờ sửa cầu ấp Bình Thử?');
  await expect(page.getByText(/số điện thoại, phải bỏ/)).toHaveCount(0);
  await editor.choose(page, editor.field(page, 'field'), 'Hạ tầng, giao thông');
  await editor.choose(page, editor.field(page, 'unit'), 'Ủy ban nhân dân tỉnh Minh Họa');
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await editor.pickDate(editor.field(page, 'answeredOn'), today);
  await editor.pickDate(editor.field(page, 'publishedOn'), today);
  await page.locator('[data-slate-editor=true]').last().click();
  await page.keyboard.insertText('Cầu được sửa trong quý I năm 2027.');
  await editor.save(page);
  expect(await editor.statusOf(page, path)).toBe(404);
  await editor.publish(page);

  await expect.poll(() => editor.statusOf(page, path), { timeout: LIVE_MS }).toBe(200);
  // The page of the record is live first, the lists that show it a moment later.
  const link = page.getByRole('link', { name: 'Kế hoạch sửa cầu ấp Bình Thử' });
  await expect(async () => {
    await page.goto(`${site.baseUrl}/hoi-dap/`);
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: LIVE_MS });
  await link.click();
  await expect(page).toHaveURL(path);
  await expect(page.locator('main blockquote')).toHaveText('Bao giờ sửa cầu ấp Bình Thử?');
  await expect(page.getByText('Cầu được sửa trong quý I năm 2027.')).toBeVisible();
  await expect(page.getByText('Trả lời trong ngày', { exact: true })).toBeVisible();

  // The whole built site, its search index included, and all of git.
  const within = (dir: string, words: string) =>
    execFileSync('sh', ['-c', `grep -rlaF -- "$1" "$2" || true`, 'sh', words, dir], {
      encoding: 'utf8',
    });
  expect(within(join(site.repo, 'dist'), 'Kế hoạch sửa cầu ấp Bình Thử')).not.toBe('');
  for (const secret of [UNREAD, CONTACT, '0912 345 678', 'Nguyễn Thử Nghiệm', 'onerror=alert'])
    expect(within(join(site.repo, 'dist'), secret), secret).toBe('');
  const objects = execFileSync('git', ['cat-file', '--batch-all-objects', '--batch', '--buffer'], {
    cwd: site.repo,
    maxBuffer: 512 * 1024 * 1024,
  });
  expect(objects.includes(UNREAD)).toBe(true);
  expect(objects.includes(CONTACT)).toBe(false);
  expect(site.output()).not.toContain(CONTACT);
});

test('an editor sees the real page of a draft, and nobody else does', async ({ page }) => {
  const faults = await watchFaults(page, site.baseUrl);
  await page.setViewportSize({ width: 1440, height: 900 });
  await editor.login(page, site.baseUrl);
  for (const [collection, slug, shown] of [
    ['statistics', 'minh-hoa-ho-so-mot-cua', 'table'],
    ['receptions', 'minh-hoa-chu-tich-ubnd-tinh', 'time'],
    ['stories', '2024-lu-nuoc-nghia-tinh', 'picture img'],
    ['directives', '2026-45-kh-ubnd', '.legal-text'],
  ] as const) {
    await editor.openEntry(page, site.baseUrl, collection, slug);
    await expect(preview(page).locator(`main ${shown}`).first()).toBeVisible();
  }
  await expectAccessible(page, 'light');
  await press(page, 'Điện thoại');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'dark');
  await press(page, 'Vừa khung');
  await editor.typeText(page, editor.field(page, 'title'), 'Về việc chưa ai biết');
  await expect(preview(page).locator('main')).toContainText('Về việc chưa ai biết');
  const address = `${site.baseUrl}/van-ban/2026-45-kh-ubnd/`;
  expect(await (await fetch(address)).text()).not.toContain('chưa ai biết');
  expect(faults).toEqual([]);
});
