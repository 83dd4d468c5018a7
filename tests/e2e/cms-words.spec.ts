/** What editors insert: text pasted from Word, Word files, photographs of a telephone. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { TEST_CONTENT } from '#tests/test-content.ts';
import { violationsOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { button, picture, prepare, VIEWPORT, whole } from './handbook-pictures.ts';

const WORD = 'tests/fixtures/import/chi-thi.docx';
const PHOTO = `${TEST_CONTENT}/uploads/dan-van-kheo/hem-sang-hem-vui.webp`;

test.use({ viewport: VIEWPORT });
test.beforeEach(prepare);

/** Decap does not handle the rejected promise of a save that its form refuses. */
const REFUSED_SAVE = /^script: undefined$/;

/** Pastes as from the clipboard of an office program. */
const paste = (page: Page, html: string): Promise<void> =>
  page
    .locator('[data-slate-editor=true]')
    .last()
    .evaluate((editor, text) => {
      const data = new DataTransfer();
      data.setData('text/html', text);
      data.setData('text/plain', 'không dùng đến');
      editor.dispatchEvent(
        new InputEvent('beforeinput', {
          inputType: 'insertFromPaste',
          dataTransfer: data,
          bubbles: true,
          cancelable: true,
        }),
      );
    }, html);

/** The body of a draft. */
function savedBody(site: { git: (...args: string[]) => string }, slug: string): string {
  const saved = site.git('show', `cms/stories/${slug}:content/stories/${slug}.md`);
  return saved.slice(saved.indexOf('\n---\n') + 5);
}

test('a paste from Word comes out clean, its table and list included', async ({ editor, site }) => {
  const slug = '2024-lu-nuoc-nghia-tinh';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await test.step('a table pasted into a paragraph is put between its halves', async () => {
    await editor.getByText('Thế là đếm').click();
    await paste(
      editor,
      '<table><tr><td>Ấp</td><td>Lu</td></tr><tr><td>Một</td><td>9</td></tr></table>',
    );
    await expect(editor.locator('[data-slate-editor=true] td', { hasText: 'Ấp' })).toBeVisible();
    await steps.save(editor);
    const written = savedBody(site, slug);
    expect(written).toMatch(/\| *Một *\| *9 *\|/);
    for (const kept of ['Thế là đếm', 'lời mở miệng mượn cho khỏi ngại', 'Mượn chứ không cho'])
      expect(written).toContain(kept);
  });
  const body = editor.locator('[data-slate-editor=true]').last();
  await body.click();
  // Slate receives a selection a moment after the browser; automated keys may come before.
  await expect(async () => {
    await editor.keyboard.press('ControlOrMeta+A');
    await editor.keyboard.press('Delete');
    await expect(body).toHaveText('', { timeout: 500 });
  }).toPass();
  await paste(
    editor,
    `<html><head><style>p{color:red}</style></head><body><p class=MsoNormal style="mso-x:1">Xem
    <a href="https://example.vn/tb">thông&nbsp;báo</a> <b>mới</b>.<o:p></o:p></p>
    <ul><li>một</li><li>hai</li></ul><table><tr><td>Quý</td><td>Số</td></tr><tr><td>I</td><td>9</td></tr></table>
    <img src="data:image/png;base64,AAAA"></body></html>`,
  );
  await expect(editor.getByText('Ảnh trong phần dán không được lấy theo')).toBeVisible();
  await steps.save(editor);
  const written = savedBody(site, slug);
  expect(written).toContain('Xem [thông báo](https://example.vn/tb) **mới**.');
  expect(written).toMatch(/[*-] +một/);
  expect(written).toMatch(/\| *Quý *\| *Số *\|/);
  expect(written).not.toMatch(/Mso|style|base64|&nbsp;|\u00A0|</);
});

test('a Word file becomes a draft with a report, and a second one of the same number is refused @handbook:nhap-tu-word', async ({
  editor,
  site,
}) => {
  await editor.getByRole('link', { name: 'Nhập từ Word, trang web' }).click();
  const file = editor.locator('input[type=file]');
  await test.step('what is no Word file is refused in words, and the page goes on', async () => {
    await file.setInputFiles({
      name: 'hỏng.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from('PK\u0003\u0004 không phải'),
    });
    await expect(editor.getByRole('alert')).toContainText(
      'Tệp .docx bị hỏng, không giải nén được.',
    );
  });
  await file.setInputFiles(WORD);
  await expect(editor.getByRole('heading', { name: 'Đã đọc' })).toBeVisible();
  await expect(editor.getByRole('heading', { name: 'Còn phải điền' })).toBeVisible();
  await picture(editor, 'nhap-word', [editor.locator('.mb-page')]);
  expect(await violationsOn(editor, ['.mb-page'])).toEqual([]);
  const save = button(editor, 'Lưu thành bản nháp và mở');
  await save.click();
  await expect(editor).toHaveURL(/#\/collections\/directives\/entries\/2026-19-ct-tu$/);
  await expect(steps.field(editor, 'number')).toHaveValue('19-CT/TU');
  await steps.expectForm(editor);
  const draft = 'cms/directives/2026-19-ct-tu:content/directives/2026-19-ct-tu.md';
  expect(site.git('show', draft)).toContain('unproofread: true');
  await editor.goto(steps.adminUrl(site.baseUrl, '#/trang/nhap-van-ban'));
  await file.setInputFiles(WORD);
  await save.click();
  await expect(editor.getByRole('alert')).toContainText('Đã có văn bản “2026-19-ct-tu”');
});

test('a photograph is made smaller and loses the place where it was taken; its story is for an hour to come @handbook:mo-hinh-co-anh @handbook:hen-gio', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(REFUSED_SAVE);
  const photograph = await sharp(PHOTO)
    .resize(4000, 3000)
    .withExif({ IFD3: { GPSLatitude: '10/1 14/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(photograph).metadata()).exif).toBeDefined();
  const slug = '2016-bong-den-an-ninh';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await steps.uploadInEntry(editor, {
    name: 'Hẻm tối có đèn.jpg',
    mimeType: 'image/jpeg',
    buffer: photograph,
  });
  const type = (key: string, text: string) =>
    steps.typeText(editor, steps.field(editor, key), text);
  await type('credit', 'Minh họa: nhóm Minh Bạch');
  await test.step('without a description a save leads to its field, which says so', async () => {
    await steps.saveButton(editor).click();
    await expect(steps.field(editor, 'alt')).toBeFocused();
    await expect(editor.locator('[id^="help-alt-field-"]')).toContainText('Phải sửa:');
  });
  await type('alt', 'Bà con ngồi trước hẻm có đèn sáng');
  await type('consent', 'Tranh minh họa, không có người thật');
  await picture(editor, 'anh-mo-hinh', [whole(editor, 'images')]);
  await test.step('an hour that is over, and one to come', async () => {
    const help = editor.locator('[id^="help-publishAt-field-"]');
    await steps.pickMoment(editor, 'publishAt', '2020-01-01T08:00');
    await expect(help).toContainText('hiện ngay');
    await steps.pickMoment(editor, 'publishAt', '2026-12-01T08:00');
    await expect(help).toContainText('Sẽ hiện từ 08:00 ngày 01/12/2026');
    await picture(editor, 'hen-gio', [whole(editor, 'publishedOn'), whole(editor, 'publishAt')]);
  });
  await steps.save(editor);
  const branch = `cms/stories/${slug}`;
  const saved = site.git('show', `${branch}:content/stories/${slug}.md`);
  expect(saved).toContain('alt: Bà con ngồi trước hẻm có đèn sáng');
  expect(saved).toContain('publishAt: 2026-12-01T08:00');
  const path = `${branch}:content/uploads/dan-van-kheo/hem-toi-co-den.jpg`;
  const stored = execFileSync('git', ['show', path], {
    cwd: site.repoDir,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { width, exif } = await sharp(stored).metadata();
  expect(width).toBe(2400);
  expect(exif).toBeUndefined();
  const text = readFileSync(join(site.repoDir, `content/stories/${slug}.md`), 'utf8');
  expect(text).not.toContain('hem-toi-co-den');
});
