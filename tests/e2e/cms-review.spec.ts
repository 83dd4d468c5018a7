/** A draft between its writer and its reviewer: where it waits, its notes, and the history afterwards. */
import type { Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { englishTexts } from './cms-language.ts';
import { AUTHOR } from './cms-site.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';
import { addNote, NOTES_PACE, openNotes } from './notes-steps.ts';

const SLUG = '2026-ruong-khong-chai-lo';
const TITLE = 'Ruộng lúa không chai lọ';
const NOTE = 'Ghi rõ số hộ tham gia, rồi gửi lại.';

const waiting = (page: Page, name: RegExp) =>
  page.locator('.mb-card section').filter({ has: page.getByRole('heading', { name }) });

// Notes are asked for every fifteen seconds.
test.beforeEach(({ page }) => page.clock.install());

test('a draft waits for its writer, then for the reviewer, whose note goes with it to publication; then it is in the history', async ({
  editor,
  site,
}) => {
  await steps.openEntry(editor, site.baseUrl, 'stories', SLUG);
  await steps.typeText(editor, steps.field(editor, 'title'), TITLE);
  await steps.save(editor);
  await test.step('it waits for its writer', async () => {
    await editor.goto(steps.adminUrl(site.baseUrl, '#/'));
    await expect(waiting(editor, /chờ người viết/)).toContainText(TITLE);
    await expect(waiting(editor, /chờ người viết/)).toContainText('hôm nay');
    expect(await violationsOn(editor, ['.mb-shell'])).toEqual([]);
    await waiting(editor, /chờ người viết/)
      .getByRole('link', { name: TITLE })
      .click();
    await steps.expectForm(editor);
  });
  await steps.setStatus(editor, 'Đang xét duyệt');
  await test.step('a note that is written in another tab appears by itself', async () => {
    await openNotes(editor);
    const other = await editor.context().newPage();
    await steps.openSignedIn(other, site.baseUrl);
    await expect(waiting(other, /^Chờ người duyệt/)).toContainText(TITLE);
    await steps.openEntry(other, site.baseUrl, 'stories', SLUG);
    await addNote(other, NOTE);
    await other.close();
    await editor.clock.fastForward(NOTES_PACE);
    await expect(editor.getByText(NOTE)).toBeVisible();
  });
  await test.step('sent back, it is resolved', async () => {
    await steps.setStatus(editor, 'Bản nháp');
    await editor.getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
    await expect(editor.getByText('đã xử lý', { exact: true })).toBeVisible();
    expect(await englishTexts(editor)).toEqual([]);
    expect(await violationsOn(editor, ['.mb-notes'])).toEqual([]);
  });
  await steps.takeThroughWorkflow(editor);
  expect(site.git('log', '--all', '-p', '--', 'content')).not.toContain(NOTE);
  await editor.clock.fastForward(NOTES_PACE);
  await expect(editor.getByText(NOTE)).toBeHidden();
  await test.step('the latest change, with its author', async () => {
    await editor.goto(steps.adminUrl(site.baseUrl, '#/trang/hoat-dong'));
    const latest = editor.locator('.mb-page ol > li').first();
    await expect(latest).toContainText(`sửa ${TITLE}`);
    const [name, email] = site.git('log', '-1', '--format=%an|%ae').split('|');
    await expect(latest).toContainText(`${name} (${email})`);
    expect(name).toBeTruthy();
    await expect(editor.locator('.mb-page ol')).toContainText(AUTHOR.GIT_AUTHOR_NAME);
  });
});
