/** The CMS on GitHub, through its REST API on a real repository: sign in, draft, review, publish. */
import { createGitHubDouble } from '#tests/github-double/github-double.ts';
import { expect, test } from '@playwright/test';
import { AN, BINH } from './forgejo-site.ts';
import { moveDirective, publish, save, saveButton, setStatus } from './forge-steps.ts';
import { startHostedSite, watchHosted } from './hosted-site.ts';
import {
  addNote,
  draftTwice,
  expectLatestChange,
  expectListWithoutHistory,
  expectRemovalProposed,
  FILE,
  NOTE,
  settleNote,
  shown,
  SLUG,
} from './hosted-steps.ts';
import * as steps from './newsroom-steps.ts';

const LOGIN = 'https://dang-nhap.example.invalid/auth';
/** What is not there is asked for, and the console says so; a failed save is left rejected. */
const EXPECTED = [/status of 404 .*api\.github\.com/, /^script: Object$/, /status of 405 /];

test('a record goes from draft to public; notes, the desk and a protected branch work', async ({
  browser,
  contextOptions,
}) => {
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
  const place = { page, baseUrl: site.baseUrl, repository };
  const show = (branch: string) => shown(repository, branch);

  await test.step('sign in by way of the login server', async () => {
    await page.goto(steps.adminUrl(site.baseUrl));
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Đăng nhập bằng GitHub' }).click();
    await (await opened).getByRole('button', { name: AN.full_name }).click();
    await expect(page.getByRole('heading', { name: 'Chuyên mục' })).toBeVisible();
  });
  await test.step('the list asks no history of each record', () =>
    expectListWithoutHistory(place, log));
  await test.step('a draft is a branch with a request', () => draftTwice(place));
  await test.step('notes are comments of the request', async () => {
    await addNote(page);
    await settleNote(page);
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
  await test.step('who changed what', () => expectLatestChange(place, AN));
  await test.step('a corrected number moves a document with its draft', () =>
    moveDirective(page, site.baseUrl, site.forge));
  await test.step('a deletion on a protected branch becomes a request', async () => {
    pulls.refusesPush = true;
    await expectRemovalProposed(place);
  });
  const unexpected = faults.filter((fault) => !EXPECTED.some((pattern) => pattern.test(fault)));
  expect(unexpected, 'what the CMS must not do').toEqual([]);
  await context.close();
  await site.close();
});
