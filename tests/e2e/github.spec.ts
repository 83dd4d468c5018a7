/** The CMS on GitHub, through its REST API on a real repository: sign in, draft, review, publish. */
import { createGitHubDouble } from '#tests/github-double/github-double.ts';
import { expect } from '@playwright/test';
import { AN, BINH, READER } from './forgejo-site.ts';
import { moveDirective, publish, save, saveButton, setStatus } from './forge-steps.ts';
import {
  draftTwice,
  expectLatestChange,
  expectListWithoutHistory,
  FILE,
  NOTE,
  settleNote,
  shown,
  SLUG,
} from './hosted-steps.ts';
import { hostedTest } from './hosted-test.ts';
import { declareHostedTests } from './hosted-tests.ts';
import * as steps from './cms-steps.ts';
import { addNote, expectNoteKept, expectNotesWatched } from './notes-steps.ts';

const LOGIN = 'https://dang-nhap.example.invalid/auth';

/** By way of the login server, in a popup. */
const test = hostedTest({
  env: { CMS_BACKEND: 'github', CMS_REPO: 'ubnd/cong-khai', CMS_LOGIN_URL: LOGIN },
  makeDouble: (bare) => createGitHubDouble(bare, [AN, BINH, READER]),
  connect: (context, { logins }) =>
    context.route(`${LOGIN}**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: logins.page() }),
    ),
  signIn: async (page, who) => {
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Đăng nhập bằng GitHub' }).click();
    await (await opened).getByRole('button', { name: who.full_name }).click();
  },
  // What is not there is asked for, and the console says so.
  expected: [/status of 404 .*api\.github\.com/],
});
/** Decap leaves the promise of a failed save rejected, with a plain object. */
const FAILED_SAVE = /^script: Object$/;

test.describe.configure({ mode: 'default' });

test('a record goes from draft to public; notes and the desk work', async ({
  site,
  signIn,
  tolerated,
}) => {
  test.setTimeout(210_000);
  tolerated.push(FAILED_SAVE, /status of 405 /);
  const { repository, pulls, log } = site.forge;
  const page = await signIn(AN);
  const place = { page, baseUrl: site.baseUrl, repository };
  const show = (branch: string) => shown(repository, branch);

  await test.step('the list asks no history of each record', () =>
    expectListWithoutHistory(place, log));
  await test.step('a draft is a branch with a request', () => draftTwice(place));
  await test.step('notes are comments of the request', async () => {
    await addNote(page, NOTE);
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
});

test('a note of a colleague appears by itself, and none is lost with the session', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(/status of 401 /);
  const slug = '2024-lu-nuoc-nghia-tinh';
  const page = await signIn(AN);
  await expectNotesWatched(page, site.baseUrl, site.forge, { slug, by: BINH });
  await steps.openEntry(page, site.baseUrl, 'stories', slug);
  await expectNoteKept(
    page,
    () => site.forge.logins.expireTokens(),
    async () => {
      const token = site.forge.logins.grantToken(AN);
      await page.evaluate((value) => {
        const user = JSON.parse(localStorage.getItem('decap-cms-user') ?? '{}') as object;
        localStorage.setItem('decap-cms-user', JSON.stringify({ ...user, token: value }));
      }, token);
    },
  );
});

declareHostedTests(test);
