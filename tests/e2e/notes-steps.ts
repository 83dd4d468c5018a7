/** What people do with the notes of a draft: the same words whatever keeps them. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Account } from '#tests/forgejo-double/accounts.ts';
import { openDraft, type Forge } from './forge-steps.ts';
import * as steps from './cms-steps.ts';

const noteBox = (page: Page): Locator => page.getByRole('textbox', { name: 'Ghi chú' });

/** The pane stays as it was left the time before. */
export async function openNotes(page: Page): Promise<void> {
  if (!(await noteBox(page).isVisible()))
    await page.getByRole('button', { name: 'Bật/tắt ghi chú' }).click();
  await expect(noteBox(page)).toBeVisible();
}

export async function addNote(page: Page, note: string): Promise<void> {
  await openNotes(page);
  await noteBox(page).fill(note);
  await page.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await steps.expectToast(page, 'Đã thêm ghi chú');
  await expect(noteBox(page)).toHaveValue('');
}

/** Longer than the pace at which notes are asked for. */
export const NOTES_PACE = 20_000;

/**
 * A colleague's note appears in the open form by itself; who has left the form does not ask.
 * @param signIn opens the CMS in a page whose clock the test moves
 */
export async function expectNotesWatched(
  page: Page,
  baseUrl: string,
  forge: Forge,
  { slug, by }: { readonly slug: string; readonly by: Account },
): Promise<void> {
  const pull = await openDraft(forge, by, slug, 'Bài có ghi chú');
  await page.clock.install();
  await page.reload();
  await steps.settled(page);
  await steps.openEntry(page, baseUrl, 'stories', slug);
  await openNotes(page);
  await addNote(page, 'Của tôi.');
  forge.pulls.addComment(String(pull.number), by, 'Xin thêm một ảnh.');
  await page.clock.fastForward(NOTES_PACE);
  await expect(page.getByText('Xin thêm một ảnh.')).toBeVisible();
  await expect(page.getByText('Của tôi.')).toHaveCount(1);

  await page.goto(steps.adminUrl(baseUrl, '#/trang/hoat-dong'));
  await expect(noteBox(page)).toBeHidden();
  await steps.settled(page);
  const notesAsked = () =>
    forge.log.filter((line) => /\/(?:comments|discussions)$/.test(line)).length;
  const asked = notesAsked();
  expect(asked).toBeGreaterThan(0);
  await page.clock.fastForward(NOTES_PACE);
  await steps.settled(page);
  expect(notesAsked()).toBe(asked);
}

/** What was written stays in its box while it cannot be saved, and is saved after signing in elsewhere. */
export async function expectNoteKept(
  page: Page,
  expire: () => void,
  signInElsewhere: () => Promise<void>,
): Promise<void> {
  const note = 'Viết khi phiên đã hết.';
  await openNotes(page);
  await noteBox(page).fill(note);
  expire();
  await page.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await steps.expectToast(page, /Không thêm được ghi chú: Phiên đăng nhập đã hết hạn/);
  await expect(noteBox(page)).toHaveValue(note);
  await signInElsewhere();
  await page.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await steps.expectToast(page, 'Đã thêm ghi chú');
  await expect(noteBox(page)).toHaveValue('');
}
