/** Actions on the notes of a draft: the same for every backend. */
import { expect, type Locator, type Page } from '@playwright/test';
import * as steps from './cms-steps.ts';

const noteBox = (page: Page): Locator => page.getByRole('textbox', { name: 'Ghi chú mới' });

/** The pane keeps its last state. */
export async function openNotes(page: Page): Promise<void> {
  if (!(await noteBox(page).isVisible()))
    await page.getByRole('button', { name: 'Ghi chú', exact: true }).click();
  await expect(noteBox(page)).toBeVisible();
}

export async function addNote(page: Page, note: string): Promise<void> {
  await openNotes(page);
  await noteBox(page).fill(note);
  await page.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await steps.expectToast(page, 'Đã thêm ghi chú');
  await expect(noteBox(page)).toHaveValue('');
}

/** Longer than the polling interval for notes. */
export const NOTES_PACE = 20_000;
