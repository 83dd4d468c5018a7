/** Several editors, closed tabs: no text is lost, and nobody is overwritten unnoticed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { picture } from './handbook-pictures.ts';

const REFUSED = [/^script: Object$/, /status of 409/];
const dialog = (page: Page) => page.getByRole('dialog', { name: /đã sửa bản ghi này trước bạn/ });
const pressSave = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();

test('a colleague published first: both versions are shown, and mine can be kept', async ({
  editor,
  site,
  tolerated,
}) => {
  tolerated.push(...REFUSED);
  const slug = '2024-cau-nho-noi-hai-bo';
  const file = `content/stories/${slug}.md`;
  const path = join(site.repoDir, file);
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: Đồng nghiệp đặt'));
  site.git('commit', '--quiet', '-am', 'Đồng nghiệp sửa');
  await steps.typeText(editor, steps.field(editor, 'title'), 'Tôi đặt');
  await pressSave(editor);
  await expect(dialog(editor)).toBeVisible();
  await expect(dialog(editor).getByLabel('Bản đang có').locator('mark').first()).toContainText(
    'Đồng nghiệp',
  );
  await expect(dialog(editor).getByLabel('Bản của bạn').locator('mark').first()).toContainText(
    'Tôi',
  );
  const axe = await axeOn(editor).include('.mb-conflict').analyze();
  expect(axe.violations).toEqual([]);
  await editor.setViewportSize({ width: 1100, height: 620 });
  // The versions themselves are content: an edit of that story must not make a picture outdated.
  await picture(editor, 'hai-nguoi-sua', [
    dialog(editor).getByRole('heading', { level: 2 }),
    dialog(editor).locator('p').first(),
    dialog(editor).locator('.mb-actions'),
  ]);
  const download = editor.waitForEvent('download');
  await dialog(editor).getByRole('button', { name: 'Tải bản của tôi về máy' }).click();
  expect((await download).suggestedFilename()).toBe(`${slug}.md`);
  await dialog(editor).getByRole('button', { name: 'Đóng, sửa tiếp' }).click();
  await expect(steps.field(editor, 'title')).toHaveValue('Tôi đặt');
  expect(site.git('branch', '--list', `cms/stories/${slug}`)).toBe('');
  await pressSave(editor);
  await dialog(editor).getByRole('button', { name: 'Tôi đã xem, giữ bản của tôi' }).click();
  await steps.save(editor);
  expect(site.git('show', `cms/stories/${slug}:${file}`)).toContain('title: Tôi đặt');
  expect(site.git('show', `HEAD:${file}`)).toContain('title: Đồng nghiệp đặt');
});

test('two editors at one draft: the second save is refused with the first one beside it', async ({
  editor,
  site,
  tolerated,
  context,
}) => {
  tolerated.push(...REFUSED);
  const slug = '2025-phieu-hen-mot-lan';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Bản nháp đầu');
  await steps.save(editor);
  const colleague = await context.newPage();
  steps.acceptDialogs(colleague);
  await steps.openSignedIn(colleague, site.baseUrl);
  await steps.openEntry(colleague, site.baseUrl, 'stories', slug);
  await steps.typeText(colleague, steps.field(colleague, 'title'), 'Đồng nghiệp sửa nháp');
  await steps.save(colleague);
  await colleague.close();
  await steps.typeText(editor, steps.field(editor, 'title'), 'Tôi sửa nháp');
  await pressSave(editor);
  await expect(dialog(editor)).toContainText('Đồng nghiệp sửa nháp');
  expect(site.git('show', `cms/stories/${slug}:content/stories/${slug}.md`)).toContain(
    'title: Đồng nghiệp sửa nháp',
  );
});

test('what was typed survives a closed tab', async ({ editor, site, context }) => {
  const slug = '2025-tram-y-te-goi-truoc';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Đang viết dở');
  await steps.expectBackup(editor, 'Đang viết dở');
  const next = await context.newPage();
  await editor.close();
  steps.acceptDialogs(next);
  await steps.openSignedIn(next, site.baseUrl);
  await steps.openEntry(next, site.baseUrl, 'stories', slug);
  await expect(steps.field(next, 'title')).toHaveValue('Đang viết dở');
});
