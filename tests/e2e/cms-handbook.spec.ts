/** The tasks of the editors' handbook (cms/handbook/), done step by step; here its pictures come from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { axeOn } from './axe.ts';
import { branchSeries, DOSSIERS, lines } from './figures-steps.ts';
import { picture } from './handbook-pictures.ts';
import { backLink, button, draft, onMain, prepare, VIEWPORT, whole } from './handbook-steps.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const PHOTO = `${TEST_CONTENT}/uploads/dan-van-kheo/hem-sang-hem-vui.webp`;
test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

test('the door', async ({ page, site }) => {
  await page.goto(steps.adminUrl(site.baseUrl));
  await picture(page, 'dang-nhap', [
    button(page, 'Đăng nhập'),
    page.getByAltText('Logo'),
    page.getByRole('link', { name: 'Quay về trang web' }),
  ]);
});

test('sign in, write a draft, save it', async ({ editor, site }) => {
  await expect(editor.getByRole('link', { name: 'Thêm văn bản' })).toBeVisible();
  await steps.settled(editor);
  await picture(editor, 'chuyen-muc', [
    editor.locator('[class*="-SidebarContainer"]'),
    editor.locator('[class*="-CollectionTopContainer"]'),
    editor.locator('[class*="-AppHeaderNavList"]'),
  ]);
  const entry = 'stories/2026-mot-trang-de-hieu';
  await steps.openEntry(editor, site.baseUrl, 'stories', '2026-mot-trang-de-hieu');
  await steps.typeText(editor, steps.field(editor, 'title'), 'Một trang dễ hiểu hơn');
  await expect(editor.getByText('Thay đổi chưa được lưu')).toBeVisible();
  await steps.save(editor);
  await picture(editor, 'luu-nhap', [backLink(editor), button(editor, 'Trạng thái: Bản nháp')]);
  expect(draft(site, entry)).toContain('title: Một trang dễ hiểu hơn');
  expect(onMain(site, `${entry}.md`)).not.toContain('hiểu hơn');
});

test('a Word file becomes a draft', async ({ editor, site }) => {
  await editor.getByRole('link', { name: 'Nhập từ Word, trang web' }).click();
  await editor.getByLabel('Tệp văn bản').setInputFiles('tests/fixtures/import/chi-thi.docx');
  await expect(editor.getByRole('heading', { name: 'Còn phải điền' })).toBeVisible();
  await picture(editor, 'nhap-word', [editor.locator('.mb-page')]);
  await button(editor, 'Lưu thành bản nháp và mở').click();
  await expect(editor).toHaveURL(/#\/collections\/directives\/entries\/\d{4}-/);
  const slug = new URL(editor.url()).hash.split('/').at(-1) ?? '';
  expect(draft(site, `directives/${slug}`)).toContain('unproofread: true');
});

test('the reception calendar of a year', async ({ editor, site }) => {
  await steps.openNew(editor, site.baseUrl, 'receptions');
  await steps.typeText(editor, steps.field(editor, 'title'), 'Lịch tiếp công dân năm 2027');
  await steps.choose(editor, steps.field(editor, 'agency'), 'Sở Nội vụ tỉnh Minh Họa');
  await steps.typeText(editor, steps.field(editor, 'post'), 'Giám đốc Sở Nội vụ');
  await steps.choose(editor, steps.field(editor, 'kind'), 'Định kỳ');
  await editor
    .getByRole('combobox', { name: 'Ngày tiếp lặp lại thế nào' })
    .selectOption('monthly-day');
  await editor.getByRole('checkbox', { name: 'Ngày 15', exact: true }).check();
  await steps.choose(editor, steps.field(editor, 'shift'), 'Ngày làm việc kế tiếp');
  await steps.typeText(editor, steps.field(editor, 'name', 1), 'Trụ sở Sở Nội vụ');
  await steps.choose(editor, steps.field(editor, 'form'), 'Trực tiếp');
  await steps.pickDate(steps.field(editor, 'validFrom'), '2027-01-01');
  await steps.pickDate(steps.field(editor, 'validTo'), '2027-12-31');
  await steps.pickDate(steps.field(editor, 'publishedOn'), '2026-11-25');
  const days = editor.getByRole('region', { name: 'Mười hai buổi tới' });
  await expect(days).toContainText('15/01/2027');
  await expect(days).not.toContainText('Ít hơn mức tối thiểu');
  await picture(editor, 'lich-ca-nam', [editor.locator('.mb-widget').filter({ has: days })]);
  await steps.save(editor);
  await steps.takeThroughWorkflow(editor);
  expect(onMain(site, 'receptions/lich-tiep-cong-dan-nam-2027.md')).toContain(
    'repeat: monthly-day',
  );
});

test('a session is put off', async ({ editor, site }) => {
  const entry = 'receptions/minh-hoa-chu-tich-ubnd-tinh';
  await steps.openEntry(editor, site.baseUrl, 'receptions', 'minh-hoa-chu-tich-ubnd-tinh');
  const coming = editor.getByRole('region', { name: 'Các buổi tới' });
  await coming.getByRole('button', { name: 'Dời buổi thứ Ba, ngày 15/12/2026' }).click();
  const form = editor.getByRole('form', { name: /^Dời buổi/ });
  await form.getByLabel('Ngày mới').fill('2026-12-17');
  await form.getByLabel('Lý do').fill('Trùng kỳ họp Hội đồng nhân dân tỉnh');
  await picture(editor, 'doi-buoi', [coming]);
  await button(editor, 'Ghi vào lịch').click();
  await steps.save(editor);
  expect(draft(site, entry)).toContain('reason: Trùng kỳ họp Hội đồng nhân dân tỉnh');
});

test('a model story with a photograph, to be published at an hour', async ({ editor, site }) => {
  const slug = '2016-bong-den-an-ninh';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await test.step('photograph', async () => {
    await button(editor, 'Thêm ảnh').click();
    await steps.uploadInEntry(editor, {
      name: 'Hẻm tối có đèn.jpg',
      mimeType: 'image/jpeg',
      buffer: await sharp(PHOTO).jpeg().toBuffer(),
    });
    await steps.typeText(editor, steps.field(editor, 'alt'), 'Bà con ngồi trước hẻm có đèn sáng');
    await steps.typeText(editor, steps.field(editor, 'credit'), 'Minh họa: nhóm Minh Bạch');
    await steps.typeText(
      editor,
      steps.field(editor, 'consent'),
      'Tranh minh họa, không có người thật',
    );
    await picture(editor, 'anh-mo-hinh', [whole(editor, 'images')]);
  });
  await test.step('hour', async () => {
    await steps.typeText(editor, steps.field(editor, 'publishAt'), '2026-12-01T08:00');
    await picture(editor, 'hen-gio', [whole(editor, 'publishedOn'), whole(editor, 'publishAt')]);
  });
  await steps.save(editor);
  const saved = draft(site, `stories/${slug}`);
  expect(saved).toContain('alt: Bà con ngồi trước hẻm có đèn sáng');
  expect(saved).toContain('publishAt: 2026-12-01T08:00');
});

test('the figures of a quarter', async ({ editor, site }) => {
  await steps.openEntry(editor, site.baseUrl, 'statistics', DOSSIERS);
  await button(editor, 'Thêm Quý IV/2026').click();
  await expect(lines(editor).first().getByRole('textbox').first()).toBeFocused();
  await editor.keyboard.type('1.765');
  for (const text of ['1.200', '501', '64']) {
    await editor.keyboard.press('Tab');
    await editor.keyboard.type(text);
  }
  await expect(lines(editor).first()).not.toContainText('không khớp');
  await picture(editor, 'bang-so-lieu', [
    editor.getByRole('table'),
    editor.getByRole('region', { name: 'Thêm kỳ, thêm cơ quan' }),
  ]);
  await steps.save(editor);
  expect(branchSeries(site, DOSSIERS).filter(({ to }) => to === '2026-12-31')).toHaveLength(4);
});

test('a question of a citizen is answered in time', async ({ editor, site }) => {
  await steps.openNew(editor, site.baseUrl, 'feedback');
  await steps.typeText(editor, steps.field(editor, 'title'), 'Nộp hồ sơ khai sinh ngoài giờ');
  await steps.choose(editor, steps.field(editor, 'kind'), 'Câu hỏi');
  await steps.choose(editor, steps.field(editor, 'field'), 'Cải cách hành chính');
  await steps.typeText(
    editor,
    steps.field(editor, 'question'),
    'Tôi nộp hồ sơ ngoài giờ được không?',
  );
  await steps.choose(
    editor,
    steps.field(editor, 'unit'),
    'Ủy ban nhân dân xã Thí Dụ, tỉnh Minh Họa',
  );
  await steps.pickDate(steps.field(editor, 'receivedOn'), '2026-11-23');
  await steps.save(editor);
  const slug = new URL(editor.url()).hash.split('/').at(-1) ?? '';
  await editor.goto(steps.adminUrl(site.baseUrl, '#/trang/dang-cho'));
  const row = editor.getByRole('listitem').filter({ hasText: 'Nộp hồ sơ khai sinh' });
  await expect(row).toContainText('Hạn trả lời');
  const heading = editor.getByRole('heading', { name: 'Đang chờ xử lý' });
  await picture(editor, 'dang-cho', [heading, row]);
  await row.getByRole('link').click();
  await steps.expectForm(editor);
  await steps.pickDate(steps.field(editor, 'answeredOn'), '2026-11-25');
  await editor.locator('[data-slate-editor=true]').last().click();
  await editor.keyboard.insertText('Được. Bộ phận Một cửa nhận hồ sơ đến 19 giờ thứ Năm.');
  await steps.save(editor);
  await steps.takeThroughWorkflow(editor);
  expect(onMain(site, `feedback/${slug}.md`)).toContain('answeredOn: 2026-11-25');
});

test('two people at one record', async ({ editor, site, tolerated }) => {
  tolerated.push(/^script: Object$/, /status of 409/);
  const file = 'content/stories/2024-cau-nho-noi-hai-bo.md';
  const path = join(site.repoDir, file);
  await steps.openEntry(editor, site.baseUrl, 'stories', '2024-cau-nho-noi-hai-bo');
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: Cầu nhỏ nối đôi bờ'),
  );
  site.git('commit', '--quiet', '-am', 'Đồng nghiệp sửa');
  await steps.typeText(editor, steps.field(editor, 'title'), 'Cầu nhỏ nối hai ấp');
  await button(editor, 'Lưu').click();
  const dialog = editor.getByRole('dialog', { name: /đã sửa bản ghi này trước bạn/ });
  await editor.setViewportSize({ width: 1100, height: 620 });
  // The versions themselves are content: whoever edits that story makes no picture stale.
  await picture(editor, 'hai-nguoi-sua', [
    dialog.getByRole('heading', { level: 2 }),
    dialog.locator('p').first(),
    dialog.locator('.mb-actions'),
  ]);
  await button(editor, 'Tôi đã xem, giữ bản của tôi').click();
  await steps.save(editor);
  expect(draft(site, 'stories/2024-cau-nho-noi-hai-bo')).toContain('Cầu nhỏ nối hai ấp');
  expect(site.git('show', `HEAD:${file}`)).toContain('Cầu nhỏ nối đôi bờ');
});

test('the handbook opens in the CMS, by keyboard, with its pictures', async ({ editor }) => {
  await editor.getByRole('link', { name: 'Sổ tay biên tập' }).focus();
  await editor.keyboard.press('Enter');
  const tasks = editor.locator('.mb-handbook > ol > li');
  await expect(tasks).toHaveCount(12);
  const first = tasks.first();
  await first.locator('summary').focus();
  await editor.keyboard.press('Enter');
  const shown = first.getByRole('img').first();
  await expect
    .poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(100);
  for (const width of [360, 1280]) {
    await editor.setViewportSize({ width, height: 900 });
    const { violations } = await axeOn(editor).include('.mb-page').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
