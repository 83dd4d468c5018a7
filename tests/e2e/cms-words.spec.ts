/** What editors bring along: words pasted from Word, Word files, photographs of a telephone. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { axeOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const WORD = 'tests/fixtures/import/ke-hoach.docx';

/** As the clipboard of an office program hands it over. */
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

/** What a draft holds below its front matter. */
function savedBody(site: { git: (...args: string[]) => string }, slug: string): string {
  const saved = site.git('show', `cms/stories/${slug}:content/stories/${slug}.md`);
  return saved.slice(saved.indexOf('\n---\n') + 5);
}

test('a paste from Word comes out clean, its table and list included', async ({ editor, site }) => {
  const slug = '2024-lu-nuoc-nghia-tinh';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  const body = editor.locator('[data-slate-editor=true]').last();
  await body.click();
  // Slate learns of a selection a moment after the browser; keys of a machine may come before.
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

test('a table pasted into the middle of a paragraph stands between its halves', async ({
  editor,
  site,
}) => {
  const slug = '2024-lu-nuoc-nghia-tinh';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
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

test('a Word file becomes a draft with a report, and a second one of the same number is refused', async ({
  editor,
  site,
}) => {
  await editor.getByRole('link', { name: 'Nhập từ Word, trang web' }).click();
  const file = editor.getByLabel('Tệp văn bản');
  await file.setInputFiles(WORD);
  await expect(editor.getByRole('heading', { name: 'Đã đọc' })).toBeVisible();
  await expect(editor.getByRole('heading', { name: 'Còn phải điền' })).toBeVisible();
  const axe = await axeOn(editor).include('.mb-page').analyze();
  expect(axe.violations).toEqual([]);
  const save = editor.getByRole('button', { name: 'Lưu thành bản nháp và mở' });
  await save.click();
  await expect(editor).toHaveURL(/#\/collections\/directives\/entries\/\d{4}-/);
  const slug = new URL(editor.url()).hash.split('/').at(-1) ?? '';
  await expect(steps.field(editor, 'number')).not.toHaveValue('');
  await steps.expectForm(editor);
  expect(site.git('branch', '--list', `cms/directives/${slug}`)).toContain(slug);
  await editor.goto(steps.adminUrl(site.baseUrl, '#/trang/nhap-van-ban'));
  await file.setInputFiles(WORD);
  await save.click();
  await expect(editor.getByRole('alert')).toContainText(`Đã có văn bản “${slug}”`);
});

test('a file that is no Word file is refused in words, and the page goes on', async ({
  editor,
  site,
}) => {
  await editor.goto(steps.adminUrl(site.baseUrl, '#/trang/nhap-van-ban'));
  await editor.getByLabel('Tệp văn bản').setInputFiles({
    name: 'hỏng.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from('PK\u0003\u0004 không phải'),
  });
  await expect(editor.getByRole('alert')).toContainText(/Word|tệp/);
});

test('a photograph is made smaller and loses the place where it was taken', async ({
  editor,
  site,
}) => {
  const photograph = await sharp({
    create: { width: 4000, height: 3000, channels: 3, background: '#7a9' },
  })
    .withExif({ IFD3: { GPSLatitude: '10/1 14/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(photograph).metadata()).exif).toBeDefined();
  const slug = '2016-bong-den-an-ninh';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await editor.getByRole('button', { name: 'Thêm ảnh' }).click();
  await steps.uploadInEntry(editor, {
    name: 'Ảnh chụp.jpg',
    mimeType: 'image/jpeg',
    buffer: photograph,
  });
  await steps.typeText(editor, steps.field(editor, 'alt'), 'Hẻm buổi tối có đèn');
  await steps.typeText(editor, steps.field(editor, 'credit'), 'Minh họa');
  await steps.save(editor);
  const path = `cms/stories/${slug}:content/uploads/dan-van-kheo/anh-chup.jpg`;
  const stored = execFileSync('git', ['show', path], {
    cwd: site.repoDir,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { width, exif } = await sharp(stored).metadata();
  expect(width).toBe(2400);
  expect(exif).toBeUndefined();
  const text = readFileSync(join(site.repoDir, `content/stories/${slug}.md`), 'utf8');
  expect(text).not.toContain('anh-chup');
});
