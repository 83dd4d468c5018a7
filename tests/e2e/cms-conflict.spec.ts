/** Several editors, closed tabs: no text is lost, and nobody is overwritten unnoticed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { picture } from './handbook-pictures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: /đã sửa bản ghi này trước bạn/ });
const field = (page: Page, label: string) => dialog(page).getByRole('group', { name: label });
const pressSave = (page: Page) => steps.saveButton(page).click();

test('a colleague published first: only what differs is shown, and chosen field by field @handbook:hai-nguoi-cung-sua', async ({
  editor,
  site,
}) => {
  const slug = '2024-cau-nho-noi-hai-bo';
  const file = `content/stories/${slug}.md`;
  const path = join(site.repoDir, file);
  const draft = () => site.git('show', `cms/stories/${slug}:${file}`);
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  const changed = readFileSync(path, 'utf8')
    .replace(/^title: .*$/m, 'title: Đồng nghiệp đặt')
    .replace(/^place: .*$/m, 'place: Ấp của đồng nghiệp');
  writeFileSync(path, changed);
  site.git('commit', '--quiet', '-am', 'Đồng nghiệp sửa');
  await steps.typeText(editor, steps.field(editor, 'title'), 'Tôi đặt');
  await pressSave(editor);
  await expect(dialog(editor)).toContainText(/Người Thử đã lưu lúc \d\d:\d\d ngày/);
  // Changed by both: the editor must choose. Changed by the colleague alone: theirs.
  await expect(dialog(editor).getByRole('group')).toHaveCount(2);
  const save = dialog(editor).getByRole('button', { name: 'Lưu với lựa chọn này' });
  await expect(save).toBeDisabled();
  const [mine, theirs] = [/^Của tôi/, /^Của Người Thử/].map((name) =>
    field(editor, 'Tên mô hình').getByRole('radio', { name }),
  );
  await expect(field(editor, 'Tên mô hình').locator('mark').first()).toContainText('Tôi');
  await expect(field(editor, 'Tên mô hình').locator('mark').last()).toContainText('Đồng nghiệp');
  await expect(
    field(editor, 'Nơi thực hiện').getByRole('radio', { name: /^Của Người Thử/ }),
  ).toBeChecked();
  await theirs!.check();
  await mine!.check();
  expect(await violationsOn(editor, ['.mb-conflict'])).toEqual([]);
  await editor.setViewportSize({ width: 1100, height: 620 });
  await picture(editor, 'hai-nguoi-sua', [dialog(editor)]);
  const download = editor.waitForEvent('download');
  await dialog(editor).getByRole('button', { name: 'Tải bản của tôi về máy' }).click();
  expect((await download).suggestedFilename()).toBe(`${slug}.md`);
  await dialog(editor).getByRole('button', { name: 'Đóng, sửa tiếp' }).click();
  await expect(steps.field(editor, 'title')).toHaveValue('Tôi đặt');
  expect(site.git('branch', '--list', `cms/stories/${slug}`)).toBe('');
  await pressSave(editor);
  await mine!.check();
  await save.click();
  await steps.expectState(editor, 'Bản nháp');
  await expect(steps.field(editor, 'place')).toHaveValue('Ấp của đồng nghiệp');
  expect(draft()).toContain('title: Tôi đặt');
  expect(draft()).toContain('place: Ấp của đồng nghiệp');
  expect(site.git('show', `HEAD:${file}`)).toContain('title: Đồng nghiệp đặt');
});

test('what was typed survives a closed tab, and is compared with what a colleague saved meanwhile in the same draft @handbook:hai-nguoi-cung-sua', async ({
  editor,
  site,
  context,
  browser,
}) => {
  const slug = '2025-tram-y-te-goi-truoc';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Bản nháp đầu');
  await steps.save(editor);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Đang viết dở');
  await steps.expectBackup(editor, 'Đang viết dở');
  const next = await context.newPage();
  await editor.close();
  const colleague = await browser.newPage();
  await steps.login(colleague, site.baseUrl);
  await steps.openEntry(colleague, site.baseUrl, 'stories', slug);
  await steps.typeText(colleague, steps.field(colleague, 'title'), 'Đồng nghiệp sửa nháp');
  await steps.save(colleague);
  await colleague.close();
  await steps.openSignedIn(next, site.baseUrl);
  await steps.openEntry(next, site.baseUrl, 'stories', slug);
  const offer = next.getByRole('dialog', { name: 'Dùng lại phần viết dở?' });
  await expect(offer).toContainText(/“Đang viết dở”, lúc \d\d:\d\d ngày/);
  await offer.getByRole('button', { name: 'Dùng lại' }).click();
  await expect(steps.field(next, 'title')).toHaveValue('Đang viết dở');
  await pressSave(next);
  await expect(field(next, 'Tên mô hình')).toContainText('Đồng nghiệp sửa nháp');
  expect(site.git('show', `cms/stories/${slug}:content/stories/${slug}.md`)).toContain(
    'title: Đồng nghiệp sửa nháp',
  );
});

test('without a connection one bar says what is kept, and the save follows by itself @handbook:hai-nguoi-cung-sua', async ({
  editor,
  site,
  context,
  tolerated,
}) => {
  tolerated.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  const slug = '2025-tram-y-te-goi-truoc';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await context.setOffline(true);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Viết khi mất mạng');
  await pressSave(editor);
  await picture(editor, 'mat-mang', [
    steps.toolbar(editor),
    editor.getByText('Mất mạng. Bài của bạn vẫn còn trên máy này; tự lưu khi có mạng.'),
  ]);
  await expect(editor.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
  await context.setOffline(false);
  await steps.expectState(editor, 'Bản nháp');
  await expect(editor.getByText(/^Mất mạng/)).toBeHidden();
  expect(site.git('show', `cms/stories/${slug}:content/stories/${slug}.md`)).toContain(
    'title: Viết khi mất mạng',
  );
});
