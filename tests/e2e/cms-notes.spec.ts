/** A draft with notes: the reviewer returns it with a note, the author resolves it. */
import { violationsOn } from './axe.ts';
import { addNote, NOTES_PACE, openNotes } from './notes-steps.ts';
import { englishTexts } from './cms-language.ts';
import * as steps from './cms-steps.ts';
import { expect, test } from './cms-test.ts';

const SLUG = '2026-ruong-khong-chai-lo';
const NOTE = 'Ghi rõ số hộ tham gia, rồi gửi lại.';

// Notes are asked for every fifteen seconds.
test.beforeEach(({ page }) => page.clock.install());

test('a note goes with the draft from review to publication', async ({ editor, site }) => {
  await steps.openEntry(editor, site.baseUrl, 'stories', SLUG);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Ruộng lúa không chai lọ');
  await steps.save(editor);
  await steps.setStatus(editor, 'Đang xét duyệt');
  await addNote(editor, NOTE);
  await steps.setStatus(editor, 'Bản nháp');

  await steps.reload(editor);
  await steps.openEntry(editor, site.baseUrl, 'stories', SLUG);
  await expect(editor.getByText(NOTE)).toBeVisible();
  await editor.getByRole('button', { name: 'Đánh dấu đã xử lý' }).click();
  await expect(editor.getByText('đã xử lý', { exact: true })).toBeVisible();
  expect(await englishTexts(editor)).toEqual([]);
  expect(await violationsOn(editor, ['.mb-notes'])).toEqual([]);

  await steps.takeThroughWorkflow(editor);
  expect(site.git('log', '--all', '-p', '--', 'content')).not.toContain(NOTE);
  await editor.clock.fastForward(NOTES_PACE);
  await expect(editor.getByText(NOTE)).toBeHidden();
});

test('a note that is written in another tab appears by itself', async ({ editor, site }) => {
  const slug = '2025-hem-sang-hem-vui';
  await steps.openEntry(editor, site.baseUrl, 'stories', slug);
  await steps.typeText(editor, steps.field(editor, 'title'), 'Hẻm sáng, lòng vui');
  await steps.save(editor);
  await openNotes(editor);

  const other = await editor.context().newPage();
  await steps.openSignedIn(other, site.baseUrl);
  await steps.openEntry(other, site.baseUrl, 'stories', slug);
  await addNote(other, NOTE);
  await other.close();
  await editor.clock.fastForward(NOTES_PACE);
  await expect(editor.getByText(NOTE)).toBeVisible();
});
