/** The CMS on GitLab, through its API on a real repository: sign in, draft, review, publish. */
import { APP_ID, createGitLabDouble, PROJECT } from '#tests/gitlab-double/gitlab-double.ts';
import { expect, test } from '@playwright/test';
import { AN, BINH } from './forgejo-site.ts';
import { moveDirective, publish, setStatus } from './forge-steps.ts';
import { startHostedSite, watchHosted } from './hosted-site.ts';
import {
  addNote,
  draftTwice,
  expectLatestChange,
  expectListWithoutHistory,
  expectRemovalProposed,
  NOTE,
  settleNote,
  shown,
  SLUG,
} from './hosted-steps.ts';
import * as steps from './newsroom-steps.ts';

/** What is not there is asked for, and the console says so. */
const EXPECTED = [/status of 404 .*gitlab\.com/];

test('a record goes from draft to public; notes, the desk and a protected branch work', async ({
  browser,
  contextOptions,
}) => {
  const env = { CMS_BACKEND: 'gitlab', CMS_REPO: PROJECT, CMS_APP_ID: APP_ID };
  const site = await startHostedSite(env, (bare) => createGitLabDouble(bare, [AN, BINH]));
  const { repository, pulls, log } = site.forge;
  const context = await browser.newContext(contextOptions);
  await site.connect(context);
  const page = await context.newPage();
  const faults: string[] = [];
  await watchHosted(page, faults);
  steps.acceptDialogs(page);
  steps.watchTraffic(page);
  const place = { page, baseUrl: site.baseUrl, repository };
  const show = (branch: string) => shown(repository, branch);

  await test.step('sign in with PKCE', async () => {
    await page.goto(steps.adminUrl(site.baseUrl));
    await page.getByRole('button', { name: 'Đăng nhập bằng GitLab' }).click();
    await page.getByRole('link', { name: AN.full_name }).click();
    await expect(page.getByRole('heading', { name: 'Chuyên mục' })).toBeVisible();
  });
  await test.step('the list asks no history of each record', () =>
    expectListWithoutHistory(place, log));
  await test.step('a draft is a branch with a merge request', () => draftTwice(place));
  await test.step('notes are discussions, resolved as such', async () => {
    await addNote(page);
    expect(pulls.comments.map(({ body }) => body)).toEqual([NOTE]);
    await settleNote(page);
    await page.reload();
    await expect(page.getByText('đã xử lý', { exact: true })).toBeVisible();
  });
  await test.step('what waits', async () => {
    await page.goto(steps.adminUrl(site.baseUrl, '#/trang/dang-cho'));
    const review = page.locator('.mb-page section').nth(1);
    await expect(review).toContainText('Tên lần hai');
    await expect(review).toContainText(AN.full_name);
  });
  await test.step('it is published', async () => {
    await steps.openEntry(page, site.baseUrl, 'stories', SLUG);
    await setStatus(page, 'Sẵn sàng');
    await publish(page);
    await steps.expectToast(page, 'Mục đã được công bố');
    expect(await show('main')).toContain('title: Tên lần hai');
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
