/** A document in the CMS: its form, refusals, and its way from draft to public and back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { barPicture, button, picture, prepare, VIEWPORT, whole } from './handbook-pictures.ts';

test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

const directive = {
  title: 'Về tăng cường đối thoại với Nhân dân',
  number: '27/CT-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
  issuedOn: '2026-11-20',
  summary: 'Mỗi quý đối thoại một lần.',
  body: 'Người đứng đầu đối thoại với Nhân dân.',
};
const LATER = 'Thay đổi sau khi đăng';

const part = (page: Page, label: string): Locator =>
  page.getByRole('region', { name: label, exact: true });
const help = (page: Page, key: string): Locator =>
  page.locator(`[id^="help-${key}-field-"]`).first();
const input = (page: Page, key: string): Locator => steps.field(page, key);
const contents = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Mục lục biểu mẫu' });

test('a new document: its form is in parts, and says what applies to what is entered', async ({
  editor,
  site,
}) => {
  await steps.openNew(editor, site.baseUrl, 'directives');
  await test.step('parts; what must be filled in first, and said in words', async () => {
    await expect(editor.locator('.mb-part > h2')).toHaveText([
      'Văn bản',
      'Nội dung',
      'Hiệu lực và quan hệ với văn bản khác',
      'Bản ký và nguồn',
      'Đăng lên trang',
      LATER,
    ]);
    const labels = part(editor, 'Văn bản').locator('label');
    await expect(labels.first()).toHaveText('Trích yếu');
    await expect(part(editor, 'Đăng lên trang').locator('label')).toHaveText([
      'Ngày đăng',
      'Hẹn giờ đăng (không bắt buộc)',
    ]);
    await expect(input(editor, 'publishedOn')).toHaveValue('25/11/2026');
  });
  await test.step('the table of contents leads anywhere by keyboard, on a phone too', async () => {
    const summary = contents(editor).locator('summary');
    for (const width of [360, 1280]) {
      await editor.setViewportSize({ width, height: 800 });
      await expect(summary).toContainText('còn 11 ô bắt buộc');
      await summary.press('Enter');
      const link = contents(editor).getByRole('button', { name: 'Đăng lên trang' });
      await expect(link).toBeInViewport();
      await link.press('Enter');
      await expect(editor.getByRole('heading', { name: 'Đăng lên trang' })).toBeFocused();
      await expect(input(editor, 'publishedOn')).toBeInViewport();
      await expect(summary).toBeInViewport();
      await expect(link).toBeHidden();
    }
    await summary.press('Enter');
    const first = contents(editor).getByRole('button', { name: 'Văn bản' }).first();
    await first.press('Escape');
    await expect(first).toBeHidden();
    await expect(summary).toBeFocused();
  });
  await test.step('a part that is seldom needed is folded away until it holds something', async () => {
    const later = part(editor, LATER);
    const folded = later.getByRole('button', { name: LATER });
    await expect(folded).toHaveAttribute('aria-expanded', 'false');
    await expect(later).toContainText('Khi cần: Nhật ký thay đổi, Địa chỉ cũ');
    await expect(button(editor, 'Thêm thay đổi')).toBeHidden();
    await contents(editor).locator('summary').press('Enter');
    await contents(editor).getByRole('button', { name: LATER }).press('Enter');
    await button(editor, 'Thêm thay đổi').click();
    await expect(folded).toBeVisible();
    await steps.typeText(editor, input(editor, 'note'), 'Sửa lỗi chữ');
    await expect(folded).toBeHidden();
    await expect(input(editor, 'note')).toBeFocused();
  });
  await test.step('what applies is drawn, and read out with its field', async () => {
    await expect(input(editor, 'term')).toBeHidden();
    await steps.choose(editor, input(editor, 'system'), 'Văn bản của Đảng');
    await steps.choose(editor, input(editor, 'type'), 'Chỉ thị');
    await steps.choose(editor, input(editor, 'issuer'), 'Tỉnh ủy Vĩnh Long');
    await expect(help(editor, 'number')).toContainText('08-CT/TU');
    await steps.typeText(editor, input(editor, 'number'), '12/CT-TU');
    await expect(help(editor, 'number')).toContainText('Xem lại: Văn bản của Đảng viết gạch nối');
    await expect(input(editor, 'number')).toHaveAccessibleDescription(
      /Ghi như trên văn bản.*gạch nối/,
    );
    await expect(input(editor, 'issuer')).toHaveAccessibleDescription(/Gõ vài chữ để tìm/);
  });
  await test.step('a value is never hidden', async () => {
    await steps.typeText(editor, input(editor, 'term'), '2025-2030');
    await steps.choose(editor, input(editor, 'system'), 'Văn bản của Nhà nước');
    await expect(input(editor, 'term')).toHaveValue('2025-2030');
    await expect(help(editor, 'term')).toHaveText(
      'Chỉ dùng khi văn bản là của Đảng, Mặt trận hoặc đoàn thể.',
    );
  });
});

/** Decap does not handle the rejected promise of a refused save: undefined or a plain object. */
const REFUSED_SAVE = /^script: (?:undefined|Object)$/;

test('a save is refused with the reason until nothing is wrong, each at its field', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(REFUSED_SAVE);
  const drafts = () => site.git('branch', '--list', 'cms/*', '--format=%(refname:short)');
  const faults = editor.getByRole('region', { name: /^(?:Phải sửa|Còn phải điền)/ });
  const found = editor.locator('.mb-findings');
  const red = editor.locator('.mb-help-fault, [aria-invalid="true"]');
  const own = contents(editor).getByRole('button', { name: /^Văn bản/ });
  await steps.openNew(editor, site.baseUrl, 'directives');
  await test.step('a new form is calm; a save leads to the first field that is empty', async () => {
    await expect(found).toContainText('Còn phải điền');
    await expect(red).toHaveCount(0);
    await steps.saveButton(editor).click();
    await expect(input(editor, 'title')).toBeFocused();
  });
  await test.step('what is missing, in the table of contents and the preview', async () => {
    await steps.typeText(editor, input(editor, 'title'), directive.title);
    await steps.saveButton(editor).click();
    await steps.expectToast(editor, /còn \d+ ô phải sửa/);
    await expect(faults).toContainText('Số, ký hiệu: chưa nhập');
    await contents(editor).locator('summary').click();
    await expect(own).toContainText('còn 5 ô bắt buộc');
    await steps.typeText(editor, input(editor, 'number'), directive.number);
    await expect(own).toContainText('còn 4 ô bắt buộc');
    await contents(editor).locator('summary').click();
  });
  await test.step('a day that does not exist', async () => {
    await steps.fillDirective(editor, { ...directive, issuedOn: '2026-02-30' });
    await steps.saveButton(editor).click();
    await steps.expectToast(editor, 'Ngày ban hành: phải là ngày');
    await expect(input(editor, 'number')).toHaveValue(directive.number);
  });
  await test.step('a number that another document has', async () => {
    await steps.typeText(editor, input(editor, 'number'), '45/KH-UBND');
    await steps.pickDate(input(editor, 'issuedOn'), '2025');
    await steps.saveButton(editor).click();
    await steps.expectToast(editor, /đã có \(2025-45-kh-ubnd\)/);
    expect(drafts()).toBe('');
    await steps.typeText(editor, input(editor, 'number'), directive.number);
    await steps.pickDate(input(editor, 'issuedOn'), directive.issuedOn);
  });
  await test.step('what the check would warn of is amber', async () => {
    const apart = 'thuộc cơ quan minh họa “Ủy ban nhân dân tỉnh Minh Họa”';
    await expect(help(editor, 'issuer')).toContainText(apart);
    await expect(help(editor, 'issuer').locator('.mb-help-warns')).toBeVisible();
    await expect(found).not.toContainText(['chưa thấy lỗi']);
  });
  await test.step('a date in the wrong order is red', async () => {
    const effectiveOn = input(editor, 'effectiveOn');
    await steps.pickDate(effectiveOn, '2026-11-01');
    await expect(help(editor, 'effectiveOn')).toContainText('đứng trước ngày ban hành');
    await expect(effectiveOn).toHaveAttribute('aria-invalid', 'true');
    expect(await violationsOn(editor, ['.mb-field-help'])).toEqual([]);
    await effectiveOn.fill('');
    await effectiveOn.blur();
    await expect(red).toHaveCount(0);
  });
  await test.step('with what was asked for, it says so and nothing else', async () => {
    await input(editor, 'sample').click();
    await expect(found.filter({ hasText: 'chưa thấy lỗi' })).toBeVisible();
    await expect(editor.locator('.mb-help-warns, .mb-help-fault')).toHaveCount(0);
    await input(editor, 'sample').click();
  });
  await test.step('what was filled in and emptied again leaves no trace', async () => {
    for (let times = 0; times < 2; times += 1) await input(editor, 'summaryOnly').click();
    await steps.openPart(editor, LATER);
    await button(editor, 'Thêm thay đổi').click();
    await editor.getByRole('button', { name: 'Bỏ mục' }).last().click();
    await expect(faults).toBeHidden();
    await steps.save(editor);
    expect(drafts()).toBe('cms/directives/2026-27-ct-ubnd');
    expect(
      site.git('show', 'cms/directives/2026-27-ct-ubnd:content/directives/2026-27-ct-ubnd.md'),
    ).not.toMatch(/term|effectiveOn|summaryOnly|changes|signer|sample|source/);
  });
});

test('with its signed copy through the workflow, corrected, taken back, published again, deleted @handbook:tep-kem-theo @handbook:duyet-va-cong-bo', async ({
  editor,
  site,
}) => {
  const slug = '2026-27-ct-ubnd';
  const file = join(site.repoDir, `content/directives/${slug}.md`);
  const text = () => readFileSync(file, 'utf8');
  const reopen = () => steps.openEntry(editor, site.baseUrl, 'directives', slug);
  await test.step('attach', async () => {
    await steps.openNew(editor, site.baseUrl, 'directives');
    await steps.fillDirective(editor, { ...directive, title: directive.title.normalize('NFD') });
    await steps.uploadInEntry(
      editor,
      steps.pdf('quét (1).signed.PDF'),
      steps.pdf('Phụ lục II.pdf'),
      steps.pdf('bị đứt.pdf', '%PDF-1.7\n\0\0bin'),
    );
    const refused = whole(editor, 'attachments').getByRole('alert');
    await expect(refused.getByRole('listitem')).toHaveText([/^bị đứt\.pdf: Tệp bị đứt giữa chừng/]);
    const names = editor.locator('.mb-uploads .mb-note');
    await expect(names).toHaveText(['2026-27-ct-ubnd-ban-ky.pdf', '2026-27-ct-ubnd-phu-luc.pdf']);
    await expect(steps.field(editor, 'title', 1)).toHaveValue('Chỉ thị số 27/CT-UBND, bản ký');
    await button(editor, 'Bỏ: Phụ lục II kèm theo Chỉ thị số 27/CT-UBND').click();
    await picture(editor, 'tep-kem-theo', [whole(editor, 'attachments')]);
    await steps.save(editor);
    expect(existsSync(file)).toBe(false);
  });
  await test.step('saved once more, in a form loaded anew', async () => {
    await steps.reload(editor);
    await reopen();
    await steps.typeText(editor, input(editor, 'summary'), 'Mỗi tháng đối thoại một lần.');
    await steps.save(editor);
  });
  await test.step('send to review, approve', async () => {
    await barPicture(editor, 'trang-thai');
    await steps.setStatus(editor, 'Đang xét duyệt');
    await editor.goto(steps.adminUrl(site.baseUrl, '#/'));
    await picture(editor, 'ban-nhap-cho', [
      editor.getByRole('heading', { name: 'Bản nháp đang chờ' }),
      editor.getByRole('heading', { name: 'Chờ người duyệt' }),
      editor.getByRole('listitem').filter({ hasText: directive.title }),
    ]);
    await reopen();
    await steps.setStatus(editor, 'Sẵn sàng');
  });
  await test.step('publish', async () => {
    await barPicture(editor, 'cong-bo');
    await steps.publish(editor);
    expect(text()).toBe(`---
title: Về tăng cường đối thoại với Nhân dân
system: state
type: chi-thi
number: 27/CT-UBND
issuer: minh-hoa-ubnd-tinh
issuedOn: 2026-11-20
validity:
  status: in-force
  basis: Chưa có văn bản thay thế hoặc bãi bỏ
  checkedOn: 2026-11-23
fields:
  - dan-van
summary: Mỗi tháng đối thoại một lần.
attachments:
  - file: /tep/van-ban/2026-27-ct-ubnd-ban-ky.pdf
    title: Chỉ thị số 27/CT-UBND, bản ký
    kind: signed
publishedOn: 2026-11-23
---
Người đứng đầu đối thoại với Nhân dân.
`);
    const upload = join(site.repoDir, 'content/uploads/van-ban/2026-27-ct-ubnd-ban-ky.pdf');
    expect(readFileSync(upload, 'utf8')).toBe(steps.WHOLE_PDF);
    expect(existsSync(upload.replace('ban-ky', 'phu-luc')), 'taken back').toBe(false);
    expect(site.git('status', '--porcelain')).toBe('');
    expect(site.git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
  });
  await test.step('stop publishing, and publish again', async () => {
    const before = text();
    await reopen();
    await steps.toolbar(editor).getByLabel('Việc khác').click();
    await picture(editor, 'ngung-cong-bo', [
      steps.toolbar(editor),
      steps.toolbar(editor).getByRole('listitem').filter({ hasText: 'Ngừng công bố' }),
    ]);
    await editor.keyboard.press('Escape');
    await steps.unpublish(editor);
    expect(existsSync(file)).toBe(false);
    await reopen();
    await steps.publish(editor);
    expect(text()).toBe(before);
  });
  await test.step('delete', async () => {
    await reopen();
    await steps.deletePublished(editor);
    await expect.poll(() => existsSync(file)).toBe(false);
    expect(site.git('log', '-1', '--format=%s')).toBe(`Xóa văn bản “${slug}”`);
  });
});
