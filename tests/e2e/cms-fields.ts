/** The fields of a form of the CMS, as an editor fills them in. */
import { expect, type Locator, type Page } from '@playwright/test';
import { formatDate } from '#lib/local-date.ts';

/** The input of a field by its key in the front matter; `nth` where lists repeat it. */
export const field = (page: Page, key: string, nth = 0): Locator =>
  page.locator(`[id^="${key}-field-"]`).nth(nth);

/** Opens a collapsed part of the form; one with a value is open already. */
export async function openPart(page: Page, label: string): Promise<void> {
  const heading = page.getByRole('heading', { name: label, exact: true });
  await expect(heading).toBeVisible();
  const folded = heading.getByRole('button', { expanded: false });
  if ((await folded.count()) > 0) await folded.click();
}

export async function typeText(page: Page, input: Locator, text: string): Promise<void> {
  // Decap draws a form again shortly after it has opened: what was deleted then comes back.
  await expect(async () => {
    await input.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await expect(input).toHaveValue('', { timeout: 500 });
  }).toPass();
  await page.keyboard.insertText(text);
  await expect(input).toHaveValue(text);
}

/** Chooses by the visible label; `search` is the text to type. */
export async function choose(
  page: Page,
  input: Locator,
  option: string,
  search = option,
): Promise<void> {
  await input.click();
  await page.keyboard.insertText(search);
  const named = page.getByText(option, { exact: true });
  await page
    .getByRole('option')
    .filter({ has: named })
    .or(page.getByRole('option', { name: option, exact: true }))
    .first()
    .click();
}

/** Types a day as in Việt Nam. @param day as it is stored */
export async function pickDate(input: Locator, day: string): Promise<void> {
  await input.fill(formatDate(day));
  await input.blur();
  await expect(input).toHaveValue(formatDate(day));
}

/** Date and time of a field that has both. @param moment as it is stored */
export async function pickMoment(page: Page, key: string, moment: string): Promise<void> {
  const [day = '', time = ''] = moment.split('T');
  await pickDate(field(page, key), day);
  await page
    .locator('.mb-widget', { has: field(page, key) })
    .getByLabel('Giờ', { exact: true })
    .fill(time);
}

/** Says why a public wording was changed, which is asked before it is published. */
export async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Một câu cho người đọc').fill(reason);
  await page.getByRole('button', { name: 'Ghi lý do và đăng' }).click();
}
