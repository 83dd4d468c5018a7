/** What an editor does in the CMS on a forge: the same words as in `newsroom-steps.ts`, other requests below. */
import { expect, type Page } from '@playwright/test';
import type { BareRepository } from '#tests/forgejo-double/bare-repository.ts';
import * as steps from './newsroom-steps.ts';

export { saveButton } from './newsroom-steps.ts';

export async function save(page: Page): Promise<void> {
  await steps.saveButton(page).click();
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

interface Forge {
  readonly repository: BareRepository;
}

/** Corrects the number of a public document twice in a draft, and publishes it. */
export async function moveDirective(page: Page, baseUrl: string, forge: Forge): Promise<void> {
  const slug = (number: string) => `2021-${number}-ct-tu`;
  const isPublic = async (number: string) =>
    (await forge.repository.resolve(`main:content/directives/${slug(number)}.md`)) !== undefined;
  await steps.openEntry(page, baseUrl, 'directives', slug('08'));
  for (const number of ['09', '10']) {
    await steps.typeText(page, steps.field(page, 'number'), `${number}-CT/TU`);
    await save(page);
    expect(await isPublic('08')).toBe(true);
  }
  await steps.openEntry(page, baseUrl, 'directives', slug('08'));
  await expect(steps.field(page, 'number')).toHaveValue('10-CT/TU');
  await setStatus(page, 'Sẵn sàng');
  await publish(page);
  await steps.expectToast(page, 'Mục đã được công bố');
  await expect(page).toHaveURL(new RegExp(`/entries/${slug('10')}$`));
  expect(await Promise.all(['08', '09', '10'].map(isPublic))).toEqual([false, false, true]);
  const text = await forge.repository.git(['show', `main:content/directives/${slug('10')}.md`]);
  expect(text).toContain(`formerIds:\n  - ${slug('08')}\n`);
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Công bố ngay' }).click();
}
