/** What an editor does in the CMS on a forge: the same words as in `newsroom-steps.ts`, other requests below. */
import { expect, type Page } from '@playwright/test';
import * as steps from './newsroom-steps.ts';

export const saveButton = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true });

export async function save(page: Page): Promise<void> {
  await saveButton(page).click();
  await steps.expectToast(page, 'Mục đã được lưu');
  await expect(page.getByText('Thay đổi đã được lưu')).toBeVisible();
  await expect(page).toHaveURL(/\/entries\//);
  await steps.settled(page);
}

export async function setStatus(page: Page, status: steps.Status): Promise<void> {
  await page.getByRole('button', { name: /^Trạng thái:/ }).click();
  await page.getByRole('menuitem', { name: status }).click();
  await expect(page.getByRole('button', { name: `Trạng thái: ${status}` })).toBeVisible();
  await steps.settled(page);
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Công bố ngay' }).click();
}
