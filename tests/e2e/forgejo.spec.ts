/**
 * The CMS on Forgejo, in a real browser against a real repository: one origin, PKCE, workflow. One
 * story for each editor task; the rules are tested in tests/forgejo-*.test.ts.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { FORGEJO } from '#tests/forge/forge.ts';
import { AN, BINH, READER } from './forgejo-site.ts';
import { expect, login, signedIn, test } from './forgejo-test.ts';
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

const STATES = {
  'Bản nháp': 'Bản nháp',
  'Đang xét duyệt': 'Đang xét duyệt',
  'Sẵn sàng': 'Sẵn sàng đăng',
};
const BUTTONS = {
  'Bản nháp': 'Trả về bản nháp',
  'Đang xét duyệt': 'Gửi duyệt',
  'Sẵn sàng': 'Duyệt',
};

async function setStatus(page: Page, status: steps.Status): Promise<void> {
  await steps.press(page, BUTTONS[status]);
  await steps.expectState(page, STATES[status]);
  await steps.settled(page);
}

async function publish(page: Page): Promise<void> {
  await steps.pressPublish(page);
  await steps.expectState(page, /^(?:Đang đăng…|Đã lên trang|Đã ghi vào kho)/);
  await steps.settled(page);
}

const editSummary = (page: Page, text: string): Promise<void> =>
  steps.typeText(page, steps.field(page, 'summary'), text);

const violations = async (page: Page, part: string): Promise<string[]> => {
  const found = await new AxeBuilder({ page }).include(part).analyze();
  return found.violations.map(({ id }) => id);
};

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
  expect(await violations(binh, '.mb-shell')).toEqual([]);
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
  expect(await violations(binh, '.mb-page')).toEqual([]);
});

test('when the session has expired the text stays, and can be saved after signing in elsewhere', async ({
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
  await signedIn(other);
  await other.close();
  await save(page);
  expect(await site.show(`cms/directives/${KNOWN}`, fileOf(KNOWN))).toContain(
    'Tóm tắt viết khi phiên đã hết.',
  );
});

test('a stale save is refused; what each changed is merged field by field', async ({
  site,
  signIn,
}) => {
  const slug = '2021-12-ct-tu';
  const page = await signIn(AN);
  await steps.openEntry(page, site.baseUrl, 'directives', slug);
  const before = await site.show('main', fileOf(slug));
  const theirs = before.replace(/^title: .*$/m, 'title: Tên của Bình');
  await site.commit('main', fileOf(slug), theirs, BINH);
  await editSummary(page, 'Tóm tắt của An.');
  await steps.saveButton(page).click();
  const dialog = page.getByRole('dialog', { name: 'Có người đã sửa bản ghi này trước bạn' });
  await expect(dialog).toContainText(`${BINH.full_name} đã lưu lúc`);
  await expect(dialog.getByRole('group', { name: 'Tóm tắt' })).toContainText('Tóm tắt của An.');
  await expect(dialog.getByRole('group', { name: 'Trích yếu' })).toContainText('Tên của Bình');
  expect(await violations(page, 'dialog.mb-conflict')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu với lựa chọn này' }).click();
  await steps.expectState(page, 'Bản nháp');
  await steps.settled(page);
  const merged = await site.show(`cms/directives/${slug}`, fileOf(slug));
  expect(merged).toContain('Tóm tắt của An.');
  expect(merged).toContain('title: Tên của Bình');
});

test('on a protected branch the page of files proposes a removal', async ({ site, signIn }) => {
  const { forge } = site;
  const file = 'content/uploads/van-ban/ban-do.pdf';
  const author = { name: 'An', email: 'an@example.invalid' };
  await forge.push({ branch: 'main', path: file, text: '%PDF-1.4', author, message: 'Thêm tệp' });
  await forge.protect({ refusesPush: true });
  const page = await signIn(AN);
  await page.getByRole('link', { name: 'Tệp đã tải lên', exact: true }).click();
  await page.getByLabel('Tìm tệp').fill('Bản đồ');
  await page.getByRole('button', { name: 'Xóa: ban-do.pdf' }).click();
  await steps.agree(page, /^Xóa ban-do/);
  await steps.expectToast(page, /Đã gửi đề nghị xóa, chờ duyệt/);
  await expect(page.getByText('ban-do.pdf', { exact: true })).toBeVisible();
  expect((await forge.requests()).at(-1)!.head).toBe('remove/uploads/van-ban/ban-do.pdf');
  expect(await forge.repository.resolve(`main:${file}`)).toBeTruthy();
  await forge.protect({});
});

test('a question that the receiver pushed is on the board, and opens in its form', async ({
  site,
  signIn,
}) => {
  const [code, question] = ['2026-11-k7m3q9tx', 'Ngày 15 trùng thứ Bảy thì tiếp ngày nào'];
  const data = `title: ${question}\nkind: question\nquestion: ${question}\nreceivedOn: "2026-11-23"`;
  await site.forge.push({
    branch: `cms/feedback/${code}`,
    path: `content/feedback/${code}.md`,
    text: `---\n${data}\n---\n`,
    author: { name: 'Người dân', email: 'gop-y@example.invalid' },
    message: 'Góp ý',
  });
  const page = await signIn(AN);
  await page.getByRole('link', { name: new RegExp(question) }).click();
  await expect(steps.field(page, 'question')).toHaveValue(question);
  await steps.expectState(page, 'Bản nháp');
  await steps.settled(page);
});

test('a public record is renumbered, then deleted', async ({ site, signIn }) => {
  test.setTimeout(120_000);
  const [old, now] = ['2026-41-tb-ubnd', '2026-43-tb-ubnd'];
  const page = await signIn(AN);
  const isPublic = async (slug: string) =>
    (await site.forge.repository.resolve(`main:${fileOf(slug)}`)) !== undefined;
  await steps.openEntry(page, site.baseUrl, 'directives', old);
  await steps.typeText(page, steps.field(page, 'number'), '43/TB-UBND');
  await save(page);
  expect(await isPublic(old)).toBe(true);
  await setStatus(page, 'Đang xét duyệt');
  await setStatus(page, 'Sẵn sàng');
  await steps.pressPublish(page);
  await steps.giveReason(page, 'Số ghi sai so với bản ký.');
  await expect(page).toHaveURL(new RegExp(`/entries/${now}$`));
  expect([await isPublic(old), await isPublic(now)]).toEqual([false, true]);
  expect(await site.show('main', fileOf(now))).toContain(`formerIds:\n  - ${old}\n`);

  await steps.press(page, 'Xóa khỏi trang');
  await steps.agree(page, /^Xóa khỏi trang/);
  await expect(page.getByRole('link', { name: /^Thêm / })).toBeVisible();
  expect(await isPublic(now)).toBe(false);
});

test('without an approval nothing is published', async ({ site, signIn, tolerated }) => {
  tolerated.push(/status of 405 /);
  const slug = '2026-21-kh-tu';
  await site.forge.protect({ needsApproval: true });
  const page = await signIn(BINH);
  await steps.openEntry(page, site.baseUrl, 'directives', slug);
  const before = await site.show('main', fileOf(slug));
  await editSummary(page, 'Tóm tắt chờ duyệt.');
  await save(page);
  await setStatus(page, 'Sẵn sàng');
  await steps.pressPublish(page);
  await steps.giveReason(page, 'Tóm tắt ghi thiếu.');
  await steps.expectToast(page, /chưa đủ người duyệt/);
  expect(await site.show('main', fileOf(slug))).toBe(before);
  await site.forge.protect({});
});

test('who may only read is told whom to ask', async ({ site, page }) => {
  await login(page, site.baseUrl, READER);
  await expect(page.getByText(/chưa được cấp quyền ghi vào kho nội dung/)).toBeVisible();
});

test('a list of 1,500 records is whole', async ({ site, signIn }) => {
  test.skip(!FORGEJO, 'the double has other tests of paging, and is slow at this');
  test.setTimeout(300_000);
  const author = { name: BINH.full_name, email: BINH.email };
  const text = await site.show('main', fileOf(KNOWN));
  const numbers = Array.from({ length: 1500 }, (_, count) => count + 1000);
  await site.forge.push(
    ...numbers.map((number) => ({
      ...{ branch: 'main', path: fileOf(`2021-${number}-ct-tu`), author },
      text: text.replace(/^number: .*$/m, `number: ${number}-CT/TU`),
    })),
  );
  const page = await signIn(AN);
  await page.goto(steps.adminUrl(site.baseUrl, '#/collections/directives'));
  await expect(page.getByText(/trên 1\.5\d\d mục/)).toBeVisible({ timeout: 200_000 });
});
