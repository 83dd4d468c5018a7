/** Several editors: pending drafts, and recent changes with their authors. */
import { violationsOn } from './axe.ts';
import { AUTHOR } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const SLUG = '2025-tu-sach-dau-hem';

test('a draft waits for its writer, then for the reviewer; then it is in the history', async ({
  editor,
  site,
}) => {
  const waiting = (name: RegExp) =>
    editor.locator('.mb-card section').filter({ has: editor.getByRole('heading', { name }) });
  await steps.openEntry(editor, site.baseUrl, 'stories', SLUG);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Tủ sách hai đầu hẻm');
  await steps.save(editor);
  await editor.goto(steps.adminUrl(site.baseUrl, '#/'));
  await expect(waiting(/chờ người viết/)).toContainText('Tủ sách hai đầu hẻm');
  await expect(waiting(/chờ người viết/)).toContainText('hôm nay');
  expect(await violationsOn(editor, ['.mb-shell'])).toEqual([]);
  await waiting(/chờ người viết/)
    .getByRole('link', { name: 'Tủ sách hai đầu hẻm' })
    .click();
  await steps.expectForm(editor);
  await steps.setStatus(editor, 'Đang xét duyệt');
  await editor.goto(steps.adminUrl(site.baseUrl, '#/'));
  await expect(waiting(/^Chờ người duyệt/)).toContainText('Tủ sách hai đầu hẻm');
  await steps.openEntry(editor, site.baseUrl, 'stories', SLUG);
  await steps.setStatus(editor, 'Sẵn sàng');
  await steps.publish(editor);
  await editor.goto(steps.adminUrl(site.baseUrl, '#/trang/hoat-dong'));
  const latest = editor.locator('.mb-page ol > li').first();
  await expect(latest).toContainText('sửa Tủ sách hai đầu hẻm');
  const [name, email] = site.git('log', '-1', '--format=%an|%ae').split('|');
  await expect(latest).toContainText(`${name} (${email})`);
  expect(name).toBeTruthy();
  await expect(editor.locator('.mb-page ol')).toContainText(AUTHOR.GIT_AUTHOR_NAME);
});
