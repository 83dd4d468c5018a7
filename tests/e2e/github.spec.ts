/** The CMS on GitHub, through its REST API on a real repository: sign in, draft, review, publish. */
import { createGitHubDouble } from '#tests/github-double/github-double.ts';
import { expect, test } from '@playwright/test';
import { AN, BINH } from './forgejo-site.ts';
import { moveDirective, publish, save, saveButton, setStatus } from './forge-steps.ts';
import { startHostedSite, watchHosted } from './hosted-site.ts';
import * as steps from './newsroom-steps.ts';

const LOGIN = 'https://dang-nhap.example.invalid/auth';
const SLUG = '2025-tu-sach-dau-hem';
const FILE = `content/stories/${SLUG}.md`;
const GONE = '2026-ruong-khong-chai-lo';
const NOTE = 'Ghi rõ số hộ.';
/** What is not there is asked for, and the console says so; a failed save is left rejected. */
const EXPECTED = [/status of 404 .*api\.github\.com/, /^script: Object$/, /status of 405 /];

test('a record goes from draft to public; notes, the desk and a protected branch work', async ({
  browser,
  contextOptions,
}) => {
  test.setTimeout(210_000);
  const env = { CMS_BACKEND: 'github', CMS_REPO: 'ubnd/cong-khai', CMS_LOGIN_URL: LOGIN };
  const site = await startHostedSite(env, (bare) => createGitHubDouble(bare, [AN, BINH]));
  const { repository, pulls, logins, log } = site.forge;
  const context = await browser.newContext(contextOptions);
  await site.connect(context);
  await context.route(`${LOGIN}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: logins.page() }),
  );
  const page = await context.newPage();
  const faults: string[] = [];
  await watchHosted(page, faults);
  steps.acceptDialogs(page);
  steps.watchTraffic(page);
  const show = (branch: string) => repository.git(['show', `${branch}:${FILE}`]);

  await test.step('sign in by way of the login server', async () => {
    await page.goto(steps.adminUrl(site.baseUrl));
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Đăng nhập bằng GitHub' }).click();
    await (await opened).getByRole('button', { name: AN.full_name }).click();
    await expect(page.getByRole('heading', { name: 'Chuyên mục' })).toBeVisible();
  });
  await test.step('the list asks no history of each record', async () => {
    await page.goto(steps.adminUrl(site.baseUrl, '#/collections/stories'));
    await expect(page.getByRole('link', { name: /Tủ sách/ })).toBeVisible();
    await steps.settled(page);
    expect(log.filter((line) => line.includes('/commits'))).toEqual([]);
  });
  await test.step('a draft is a branch with a request', async () => {
    await steps.openEntry(page, site.baseUrl, 'stories', SLUG);
    await steps.typeText(page, steps.field(page, 'title'), 'Tên của An');
    await save(page);
    expect(await show(`cms/stories/${SLUG}`)).toContain('title: Tên của An');
    expect(await show('main')).not.toContain('Tên của An');
    await steps.typeText(page, steps.field(page, 'title'), 'Tên lần hai');
    await save(page);
    expect(await show(`cms/stories/${SLUG}`)).toContain('title: Tên lần hai');
    await setStatus(page, 'Đang xét duyệt');
  });
  await test.step('notes are comments of the request', async () => {
    await page.getByRole('button', { name: 'Bật/tắt ghi chú' }).click();
    await page.getByRole('textbox', { name: 'Ghi chú' }).fill(NOTE);
    await page.getByRole('button', { name: 'Thêm ghi chú' }).click();
    await steps.expectToast(page, 'Đã thêm ghi chú');
    await page.getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
    await expect(page.getByText('đã xử lý', { exact: true })).toBeVisible();
    expect(pulls.comments.map(({ body }) => body)).toEqual([`✅ **Đã xử lý**\n\n${NOTE}`]);
  });
  await test.step('a stale save is refused', async () => {
    const branch = `cms/stories/${SLUG}`;
    const theirs = (await show(branch)).replace('Tên lần hai', 'Tên của Bình');
    const sha = (await repository.resolve(`${branch}:${FILE}`)) ?? '';
    const content = Buffer.from(theirs).toString('base64');
    const by = { name: BINH.full_name, email: BINH.email };
    await repository.commit(branch, [{ operation: 'update', path: FILE, content, sha }], 'Sửa', by);
    await steps.typeText(page, steps.field(page, 'title'), 'Tên lần ba');
    await saveButton(page).click();
    await steps.expectToast(page, /đã được người khác sửa/);
    await page.getByRole('button', { name: 'Tôi đã xem, giữ bản của tôi' }).click();
    await save(page);
  });
  await test.step('what waits', async () => {
    await page.goto(steps.adminUrl(site.baseUrl, '#/trang/dang-cho'));
    await expect(page.locator('.mb-page section').nth(1)).toContainText('Tên lần ba');
  });
  await test.step('GitHub decides who publishes, and nothing is forced', async () => {
    await steps.openEntry(page, site.baseUrl, 'stories', SLUG);
    await setStatus(page, 'Sẵn sàng');
    pulls.needsApproval = true;
    await publish(page);
    await steps.expectToast(page, /chưa đủ người duyệt/);
    expect(await show('main')).not.toContain('Tên lần ba');
    pulls.needsApproval = false;
    await publish(page);
    await steps.expectToast(page, 'Mục đã được công bố');
    expect(await show('main')).toContain('title: Tên lần ba');
    expect(await repository.branch(`cms/stories/${SLUG}`)).toBeUndefined();
  });
  await test.step('who changed what', async () => {
    await page.goto(steps.adminUrl(site.baseUrl, '#/trang/hoat-dong'));
    const latest = page.locator('.mb-page ol > li').first();
    await expect(latest).toContainText(`${AN.full_name} (${AN.email})`);
    await expect(latest).toContainText(`sửa ${SLUG}`);
  });
  await test.step('a corrected number moves a document with its draft', () =>
    moveDirective(page, site.baseUrl, site.forge));
  await test.step('a deletion on a protected branch becomes a request', async () => {
    pulls.refusesPush = true;
    await steps.openEntry(page, site.baseUrl, 'stories', GONE);
    await page.getByRole('button', { name: 'Xóa mục đã được công bố này' }).click();
    await steps.expectToast(page, /Đã gửi đề nghị xóa, chờ duyệt/);
    expect(await repository.changes('main', `remove/stories/${GONE}`)).toMatchObject([
      { filename: `content/stories/${GONE}.md`, status: 'removed' },
    ]);
  });
  const unexpected = faults.filter((fault) => !EXPECTED.some((pattern) => pattern.test(fault)));
  expect(unexpected, 'what the CMS must not do').toEqual([]);
  await context.close();
  await site.close();
});
