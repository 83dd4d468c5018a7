/** The CMS on Forgejo, in a real browser against a real repository: one origin, PKCE, workflow. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { AN, BINH, READER } from './forgejo-site.ts';
import { publish, save, saveButton, setStatus } from './forge-steps.ts';
import { expect, login, signedIn, test } from './forgejo-test.ts';
import * as steps from './cms-steps.ts';

const SUMMARY = 'Mỗi quý đối thoại một lần.';
const directive = (number: string) => ({
  title: 'Về tăng cường đối thoại với Nhân dân',
  number,
  issuer: 'Ủy ban nhân dân tỉnh Vĩnh Long',
  issuedOn: '2026-11-20',
  summary: SUMMARY,
  body: 'Người đứng đầu đối thoại với Nhân dân.',
});
const fileOf = (slug: string) => `content/directives/${slug}.md`;
const KNOWN = '2021-08-ct-tu';

/** Decap leaves the promise of a failed save rejected, with a plain object. */
const FAILED_SAVE = /^script: Object$/;
const REFUSED = (status: number) => new RegExp(`status of ${status} `);

async function editSummary(page: Page, text: string): Promise<void> {
  await steps.typeText(page, steps.field(page, 'summary'), text);
}

test.describe.configure({ mode: 'default' });

test('a directive goes from draft to public under the name of who signed in', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(REFUSED(405));
  const page = await signIn(AN);
  const slug = '2026-51-ct-ubnd';
  await test.step('the draft is a branch with a request, and main has nothing of it', async () => {
    await steps.openNew(page, site.baseUrl, 'directives');
    await steps.fillDirective(page, directive('51/CT-UBND'));
    await save(page);
    expect(await site.forge.repository.branch(`cms/directives/${slug}`)).toBeTruthy();
    expect(await site.forge.repository.resolve(`main:${fileOf(slug)}`)).toBeUndefined();
    expect(site.forge.pulls.all.at(-1)?.labels.map(({ name }) => name)).toEqual([
      'decap-cms/draft',
    ]);
  });
  await test.step('it is reviewed', async () => {
    await setStatus(page, 'Đang xét duyệt');
    await setStatus(page, 'Sẵn sàng');
    expect(site.forge.pulls.all.at(-1)?.labels.map(({ name }) => name)).toEqual([
      'decap-cms/pending_publish',
    ]);
  });
  await test.step('it is published although Forgejo still tests the push', async () => {
    site.forge.pulls.putOffMerges = 2;
    await publish(page);
    await steps.expectToast(page, 'Mục đã được công bố');
    expect(await site.show('main', fileOf(slug))).toContain(`summary: ${SUMMARY}`);
    expect(await site.forge.repository.branch(`cms/directives/${slug}`)).toBeUndefined();
    const author = await site.forge.repository.git([
      'log',
      '-1',
      '--no-merges',
      '--format=%an <%ae>',
      'main',
    ]);
    expect(author.trim()).toBe(`${AN.full_name} <${AN.email}>`);
  });
});

test('a branch protected on the forge cannot be published to without approval', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(FAILED_SAVE, REFUSED(405));
  const page = await signIn(AN);
  await steps.openEntry(page, site.baseUrl, 'directives', KNOWN);
  await editSummary(page, 'Bản tóm tắt chờ duyệt.');
  await save(page);
  await setStatus(page, 'Sẵn sàng');
  site.forge.pulls.needsApproval = true;
  await publish(page);
  await steps.expectToast(page, /chưa đủ người duyệt/);
  site.forge.pulls.needsApproval = false;
  expect(await site.show('main', fileOf(KNOWN))).not.toContain('Bản tóm tắt chờ duyệt.');
  await publish(page);
  await steps.expectToast(page, 'Mục đã được công bố');
});

test('when the session has expired the text stays, and can be saved after signing in elsewhere', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(FAILED_SAVE, REFUSED(401), /Failed getting Forgejo user/);
  const page = await signIn(AN);
  await steps.openNew(page, site.baseUrl, 'directives');
  await steps.fillDirective(page, directive('52/CT-UBND'));
  site.forge.accounts.expireTokens();
  await saveButton(page).click();
  await steps.expectToast(page, /Phiên đăng nhập đã hết hạn.*đăng nhập lại/);
  await expect(steps.field(page, 'number')).toHaveValue('52/CT-UBND');

  const other = await page.context().newPage();
  await login(other, site.baseUrl, AN);
  await signedIn(other);
  await other.close();
  await save(page);
  expect(await site.show('cms/directives/2026-52-ct-ubnd', fileOf('2026-52-ct-ubnd'))).toContain(
    SUMMARY,
  );
});

test('a tab closed with an unsaved text gives it back', async ({ site, signIn, tolerated }) => {
  tolerated.push(REFUSED(401));
  const page = await signIn(AN);
  await steps.openEntry(page, site.baseUrl, 'directives', KNOWN);
  await editSummary(page, 'Viết dở khi mất điện.');
  await steps.expectBackup(page, 'Viết dở khi mất điện.');
  const context = page.context();
  await page.close();

  site.forge.accounts.expireTokens();
  const again = await context.newPage();
  const questions: string[] = [];
  again.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.accept();
  });
  steps.watchTraffic(again);
  await login(again, site.baseUrl, AN);
  await signedIn(again);
  await steps.openEntry(again, site.baseUrl, 'directives', KNOWN);
  await expect(steps.field(again, 'summary')).toHaveValue('Viết dở khi mất điện.');
  expect(questions.join()).toContain('sao lưu');
});

test('a stale save of what is public is refused, and both versions are shown', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(FAILED_SAVE);
  const page = await signIn(AN);
  await steps.openEntry(page, site.baseUrl, 'directives', KNOWN);
  const before = await site.show('main', fileOf(KNOWN));
  await site.commit(
    'main',
    fileOf(KNOWN),
    before.replace(/^title: .*$/m, 'title: Tên của Bình'),
    BINH,
  );
  const branches = site.forge.pulls.all.length;
  await editSummary(page, 'Tóm tắt của An.');
  await saveButton(page).click();

  await steps.expectToast(page, /đã được người khác sửa/);
  const dialog = page.getByRole('dialog', { name: 'Có người đã sửa bản ghi này trước bạn' });
  await expect(dialog.getByLabel('Bản của bạn')).toContainText('Tóm tắt của An.');
  await expect(dialog.getByLabel('Bản đang có')).toContainText('Tên của Bình');
  await expect(dialog.locator('mark').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog.mb-conflict').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(steps.field(page, 'summary')).toHaveValue('Tóm tắt của An.');
  expect(site.forge.pulls.all.length).toBe(branches);
  expect(await site.show('main', fileOf(KNOWN))).toContain('title: Tên của Bình');
});

test('a save that broke off before the draft had its step is made anew', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(FAILED_SAVE, /net::ERR_FAILED/);
  const page = await signIn(AN);
  await steps.openNew(page, site.baseUrl, 'directives');
  await steps.fillDirective(page, directive('54/CT-UBND'));
  await page.route('**/issues/*/labels', (route) => route.abort(), { times: 1 });
  await saveButton(page).click();
  await steps.expectToast(page, /Không kết nối được với máy chủ git/);
  const broken = site.forge.pulls.all.at(-1)!;
  await save(page);
  const draft = site.forge.pulls.all.at(-1)!;
  expect([broken.state, draft.state]).toEqual(['closed', 'open']);
  expect(draft.labels.map(({ name }) => name)).toEqual(['decap-cms/draft']);
});

test('two people on one draft: the second does not overwrite the first', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(FAILED_SAVE);
  const an = await signIn(AN);
  const slug = '2026-53-ct-ubnd';
  await steps.openNew(an, site.baseUrl, 'directives');
  await steps.fillDirective(an, directive('53/CT-UBND'));
  await save(an);

  const binh = await signIn(BINH);
  await steps.openEntry(binh, site.baseUrl, 'directives', slug);
  await editSummary(binh, 'Tóm tắt của Bình.');
  await editSummary(an, 'Tóm tắt của An.');
  await save(binh);
  await saveButton(an).click();
  await steps.expectToast(an, /đã được người khác sửa/);
  expect(await site.show(`cms/directives/${slug}`, fileOf(slug))).toContain('Tóm tắt của Bình.');

  await an.getByRole('button', { name: 'Tôi đã xem, giữ bản của tôi' }).click();
  await save(an);
  expect(await site.show(`cms/directives/${slug}`, fileOf(slug))).toContain('Tóm tắt của An.');
});

test('what a colleague saves in the very moment of saving is not overwritten', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(FAILED_SAVE, REFUSED(422));
  const page = await signIn(AN);
  const branch = `cms/directives/${KNOWN}`;
  await steps.openEntry(page, site.baseUrl, 'directives', KNOWN);
  await editSummary(page, 'Tóm tắt của An.');
  const standing = await site.show('main', fileOf(KNOWN));
  // After the check, before the commit.
  await page.route('**/branches', async (route) => {
    const response = await route.fetch();
    await site.commit(branch, fileOf(KNOWN), `${standing}\nBình thêm.\n`, BINH);
    await route.fulfill({ response });
  });
  await saveButton(page).click();
  await steps.expectToast(page, /kho đã thay đổi trong lúc lưu/);
  expect(await site.show(branch, fileOf(KNOWN))).toContain('Bình thêm.');
  await expect(steps.field(page, 'summary')).toHaveValue('Tóm tắt của An.');
});

test('who may not write to the repository is told so when signing in', async ({ page, site }) => {
  await login(page, site.baseUrl, READER);
  await steps.expectToast(page, /chưa được cấp quyền ghi vào kho nội dung/);
});
