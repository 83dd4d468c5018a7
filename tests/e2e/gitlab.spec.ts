/** The CMS on GitLab, through its API on a real repository: sign in, draft, review, publish. */
import { APP_ID, createGitLabDouble, PROJECT } from '#tests/gitlab-double/gitlab-double.ts';
import { expect } from '@playwright/test';
import { AN, BINH, READER } from './forgejo-site.ts';
import { moveDirective, publish, setStatus } from './forge-steps.ts';
import {
  draftTwice,
  expectLatestChange,
  expectListWithoutHistory,
  NOTE,
  settleNote,
  shown,
  SLUG,
} from './hosted-steps.ts';
import { hostedTest } from './hosted-test.ts';
import { declareHostedTests } from './hosted-tests.ts';
import * as steps from './cms-steps.ts';
import { addNote, expectNotesWatched } from './notes-steps.ts';

/** With PKCE, on GitLab's own page. */
const test = hostedTest({
  env: { CMS_BACKEND: 'gitlab', CMS_REPO: PROJECT, CMS_APP_ID: APP_ID },
  makeDouble: (bare) => createGitLabDouble(bare, [AN, BINH, READER]),
  signIn: async (page, who) => {
    await page.getByRole('button', { name: 'Đăng nhập bằng GitLab' }).click();
    await page.getByRole('link', { name: who.full_name }).click();
  },
  // What is not there is asked for, and the console says so.
  expected: [/status of 404 .*gitlab\.com/],
});

test.describe.configure({ mode: 'default' });

test('a record goes from draft to public; notes and the desk work', async ({ site, signIn }) => {
  test.setTimeout(210_000);
  const { repository, pulls, log } = site.forge;
  const page = await signIn(AN);
  const place = { page, baseUrl: site.baseUrl, repository };
  const show = (branch: string) => shown(repository, branch);

  await test.step('the list asks no history of each record', () =>
    expectListWithoutHistory(place, log));
  await test.step('a draft is a branch with a merge request', () => draftTwice(place));
  await test.step('notes are discussions, resolved as such', async () => {
    await addNote(page, NOTE);
    expect(pulls.comments.map(({ body }) => body)).toEqual([NOTE]);
    await settleNote(page);
    await steps.reload(page);
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
});

test('a note of a colleague appears by itself', async ({ site, signIn }) => {
  const page = await signIn(AN);
  const slug = '2024-lu-nuoc-nghia-tinh';
  await expectNotesWatched(page, site.baseUrl, site.forge, { slug, by: BINH });
});

declareHostedTests(test);
