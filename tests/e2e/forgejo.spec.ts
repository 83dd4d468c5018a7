/**
 * The CMS on Forgejo, in a real browser against a real repository: one origin, PKCE, workflow. One
 * story for each editor task; the rules are tested in tests/forgejo-*.test.ts.
 */
import type { Page } from '@playwright/test';
import { AN, BINH, READER } from './forgejo-site.ts';
import { expect, login, test } from './forgejo-test.ts';
import { violationsOn } from './axe.ts';
import { englishTexts } from './cms-language.ts';
import * as steps from './cms-steps.ts';
import { addNote } from './notes-steps.ts';

const KNOWN = '2021-08-ct-tu';
const fileOf = (slug: string) => `content/directives/${slug}.md`;
const SIGNED = Buffer.from('%PDF-1.7\nbản ký\n%%EOF');
const NOTE = 'Ghi rõ mỗi quý mấy lần.';

async function save(page: Page): Promise<void> {
  await steps.saveButton(page).click();
  await steps.expectState(page, /^(?!Đang lưu|.*chưa lưu)/);
  await steps.settled(page);
}

async function setStatus(page: Page, status: steps.Status): Promise<void> {
  const { button, state } = steps.STEPS[status];
  await steps.press(page, button);
  await steps.expectState(page, state);
  await steps.settled(page);
}

async function publish(page: Page): Promise<void> {
  await steps.pressPublish(page);
  await steps.expectState(page, /^(?:Đang đăng…|Đã lên trang|Đã ghi vào kho)/);
  await steps.settled(page);
}

const editSummary = (page: Page, text: string): Promise<void> =>
  steps.typeText(page, steps.field(page, 'summary'), text);

test.describe.configure({ mode: 'default' });

test('a directive is written, sent back with a note, found in the queue, published by another', async ({
  site,
  signIn,
  tolerated,
}) => {
  // A long story in two browsers.
  test.setTimeout(120_000);
  tolerated.push(/status of 405 /);
  const slug = '2026-51-ct-ubnd';
  const an = await signIn(AN);
  await steps.openNew(an, site.baseUrl, 'directives');
  await steps.fillDirective(an, {
    title: 'Về tăng cường đối thoại với Nhân dân',
    number: '51/CT-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
    issuedOn: '2026-11-20',
    summary: 'Mỗi quý đối thoại một lần.',
    body: 'Người đứng đầu đối thoại với Nhân dân.',
  });
  await steps.uploadInEntry(an, {
    name: 'Chỉ thị 51 bản ký.pdf',
    mimeType: 'application/pdf',
    buffer: SIGNED,
  });
  await save(an);
  await setStatus(an, 'Đang xét duyệt');
  const { number } = (await site.forge.requests()).at(-1)!;
  await site.forge.askReview(number, BINH);

  const binh = await signIn(BINH);
  const review = binh
    .locator('.mb-card section')
    .filter({ has: binh.getByRole('heading', { name: /^Chờ người duyệt/ }) });
  await expect(review).toContainText(`nhờ ${BINH.full_name} duyệt`);
  await expect(
    review.getByRole('link', { name: /^Xem, duyệt trên máy chủ git: Về tăng cường/ }),
  ).toHaveAttribute('href', /\/pulls\/\d+$/);
  expect(await violationsOn(binh, ['.mb-shell'])).toEqual([]);
  await review.getByRole('link', { name: /^Về tăng cường/ }).click();
  await steps.expectForm(binh);
  await addNote(binh, NOTE);

  await steps.reload(an);
  await steps.openEntry(an, site.baseUrl, 'directives', slug);
  await an.getByRole('button', { name: 'Ghi chú', exact: true }).click();
  await expect(an.getByText(BINH.full_name).first()).toBeVisible();
  await expect(an.getByRole('button', { name: 'Xóa', exact: true })).toHaveCount(0);
  await an.getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
  await expect(an.getByText('đã xử lý', { exact: true })).toBeVisible();
  expect(await site.forge.comments(number)).toEqual([`✅ **Đã xử lý**\n\n${NOTE}`]);
  expect(await englishTexts(an)).toEqual([]);

  await setStatus(binh, 'Sẵn sàng');
  site.forge.putOffMerges(1);
  await publish(binh);
  // The first merge is put off: the CMS asks once more.
  await expect.poll(() => site.forge.repository.resolve(`main:${fileOf(slug)}`)).toBeTruthy();
  const text = await site.show('main', fileOf(slug));
  expect(text).toContain('summary: Mỗi quý đối thoại một lần.');
  const [, file = ''] = /file: \/tep\/(\S+\.pdf)/.exec(text) ?? [];
  expect(await site.show('main', `content/uploads/${file}`)).toBe(SIGNED.toString());
  await binh.goto(steps.adminUrl(site.baseUrl, '#/trang/hoat-dong'));
  await expect(binh.locator('.mb-page ol > li').first()).toContainText(AN.full_name);
  expect(await violationsOn(binh, ['.mb-page'])).toEqual([]);
});

test('when the session has expired the text stays, and can be saved after signing in elsewhere; on a protected branch the page of files proposes a removal', async ({
  site,
  signIn,
  tolerated,
}) => {
  tolerated.push(/status of 401 /, /Failed getting Forgejo user/);
  const page = await signIn(AN);
  await steps.openEntry(page, site.baseUrl, 'directives', KNOWN);
  await editSummary(page, 'Tóm tắt viết khi phiên đã hết.');
  await site.forge.expireTokens();
  await steps.saveButton(page).click();
  await steps.expectToast(page, /Phiên đăng nhập đã hết hạn.*đăng nhập lại/);
  await expect(steps.field(page, 'summary')).toHaveValue('Tóm tắt viết khi phiên đã hết.');

  const other = await page.context().newPage();
  await login(other, site.baseUrl, AN);
  await steps.expectFirstScreen(other);
  await other.close();
  await save(page);
  expect(await site.show(`cms/directives/${KNOWN}`, fileOf(KNOWN))).toContain(
    'Tóm tắt viết khi phiên đã hết.',
  );

  const { forge } = site;
  const file = 'content/uploads/van-ban/ban-do.pdf';
  const author = { name: 'An', email: 'an@example.invalid' };
  await forge.push({ branch: 'main', path: file, text: '%PDF-1.4', author, message: 'Thêm tệp' });
  await forge.protect({ refusesPush: true });
  await page.goto(steps.adminUrl(site.baseUrl, '#/trang/tep'));
  await page.getByLabel('Tìm tệp').fill('Bản đồ');
  await page.getByRole('button', { name: 'Xóa: ban-do.pdf' }).click();
  await steps.agree(page, /^Xóa ban-do/);
  await steps.expectToast(page, /Đã gửi đề nghị xóa, chờ duyệt/);
  await expect(page.getByText('ban-do.pdf', { exact: true })).toBeVisible();
  expect((await forge.requests()).at(-1)!.head).toBe('remove/uploads/van-ban/ban-do.pdf');
  expect(await forge.repository.resolve(`main:${file}`)).toBeTruthy();
  await forge.protect({});
});

test('who may only read learns whom to ask', async ({ site, page }) => {
  await login(page, site.baseUrl, READER);
  await expect(page.getByText(/chưa được cấp quyền ghi vào kho nội dung/)).toBeVisible();
});
